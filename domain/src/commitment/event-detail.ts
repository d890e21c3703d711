import * as v from 'valibot'
import { languageSchema } from '../language-schema.ts'

/** What an event says beside who did what when. */
export const commitmentEventDetail = {
  /** The report or the reason, as far as the act has one. */
  text: v.nullable(v.string()),
  lang: v.nullable(languageSchema),
  /** The NGO that was named to confirm it. */
  ngoId: v.optional(v.string()),
}
const detailSchema = v.object(commitmentEventDetail)
export type CommitmentEventDetail = v.InferOutput<typeof detailSchema>
