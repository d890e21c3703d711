import * as v from 'valibot'
import { languages } from './in-language.ts'

export const languageSchema = v.picklist(languages)
export type Language = v.InferOutput<typeof languageSchema>

/** A name in each interface language. */
export const localizedSchema = v.object({
  kk: v.string(),
  ru: v.string(),
  en: v.string(),
})
export type Localized = v.InferOutput<typeof localizedSchema>

/** A name that an organisation may have in some languages only; at least one is there. */
export const partlyLocalizedSchema = v.pipe(
  v.object({
    kk: v.optional(v.string()),
    ru: v.optional(v.string()),
    en: v.optional(v.string()),
  }),
  v.check((name) => Boolean(name.kk || name.ru || name.en), 'name-missing'),
)
export type PartlyLocalized = v.InferOutput<typeof partlyLocalizedSchema>
