import type { Language } from '@kopir/domain/language'

/** Each language named in itself: who looks for it cannot read the others. */
export const languageNames: Record<Language, { short: string; long: string }> = {
  kk: { short: 'ҚАЗ', long: 'Қазақша' },
  ru: { short: 'РУС', long: 'Русский' },
  en: { short: 'ENG', long: 'English' },
}
