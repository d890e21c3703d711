import * as v from 'valibot'
import { languages, type PartlyLocalized } from './language.ts'

export const languageSchema = v.picklist(languages)

export const localizedSchema = v.object(v.entriesFromList(languages, v.string()))

export const partlyLocalizedSchema = v.pipe(
  v.object(v.entriesFromList(languages, v.optional(v.string()))),
  v.check((name) => languages.some((language) => name[language]), 'name-missing'),
)

/** The name of an NGO beside what is said for it, as it bore it then; earlier documents have it in one language only. */
export const badgeNameSchema = v.union([
  partlyLocalizedSchema,
  v.pipe(
    v.string(),
    v.transform((name): PartlyLocalized => ({ ru: name })),
  ),
])
