import * as v from 'valibot'
import { badgeNameSchema, languageSchema } from '../language-schema.ts'
import { authorMarkSchema } from '../person/author-mark-schema.ts'

/** What a line of a post's history says beside who did what when. */
export const postStepDetail = {
  /** What was said with the act. */
  reason: v.nullable(v.string()),
  lang: v.nullable(languageSchema),
  rule: v.nullable(v.number()),
  /** What the act took from the page; null for an act that took nothing. */
  before: v.nullable(
    v.object({
      text: v.string(),
      lang: languageSchema,
      authorName: v.string(),
      authorMark: v.optional(v.nullable(authorMarkSchema)),
      ngoId: v.nullable(v.string()),
      ngoName: v.nullable(badgeNameSchema),
    }),
  ),
}
const detailSchema = v.object(postStepDetail)
export type PostStepDetail = v.InferOutput<typeof detailSchema>
