import * as v from 'valibot'
import { localizedSchema } from '../language-schema.ts'

/** `statistics/{territory}/officialFigures/{id}`: what one source says. Shown beside our counts, never mixed. */
export const officialFiguresSchema = v.object({
  id: v.string(),
  source: localizedSchema,
  /** The day as the source gives it; a year may be missing there. */
  date: localizedSchema,
  figures: v.array(
    v.object({
      key: v.picklist(['registered', 'active', 'youth', 'religious']),
      value: v.number(),
      /** «свыше 4 тыс.» is `over`, «порядка» is `about`. */
      qualifier: v.picklist(['exactly', 'over', 'about']),
      /** Of what it is a part, where the source says so. */
      base: v.nullable(localizedSchema),
    }),
  ),
})
export type OfficialFigures = v.InferOutput<typeof officialFiguresSchema>
