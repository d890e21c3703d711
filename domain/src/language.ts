// Apart from the schemas: a page that only shows names loads no validation.

/** The languages of the interface and of texts, in the order they are offered. */
export const languages = ['kk', 'ru', 'en'] as const
export type Language = (typeof languages)[number]

export const isLanguage = (found: unknown): found is Language => languages.some((language) => language === found)

/** A name in each interface language. */
export type Localized = Record<Language, string>

/** A name that an organisation may have in some languages only; at least one is there. */
export type PartlyLocalized = Partial<Localized>

const fallbacks: Record<Language, readonly Language[]> = {
  kk: ['kk', 'ru', 'en'],
  ru: ['ru', 'kk', 'en'],
  en: ['en', 'ru', 'kk'],
}

/** The text for a reader and the language it is really in, for the `lang` attribute. */
export function inLanguage(text: PartlyLocalized, reader: Language): { text: string; lang: Language } {
  for (const lang of fallbacks[reader]) {
    const found = text[lang]
    if (found) return { text: found, lang }
  }
  return { text: '', lang: reader }
}
