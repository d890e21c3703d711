import * as v from 'valibot'
import { badgeNameSchema, languageSchema } from '../language-schema.ts'
import { authorMarkSchema } from '../person/author-mark.ts'

/** The acts that change a post, each of which leaves a line in its history. */
export const postSteps = ['hide', 'show', 'object', 'dismiss', 'correct', 'take-back'] as const
export type PostStepName = (typeof postSteps)[number]

/** `…/posts/{id}/postHistory/{rev}`: what was done to a post and what stood there before. Nothing in it is overwritten. */
export const postStepSchema = v.object({
  rev: v.number(),
  act: v.picklist(postSteps),
  at: v.date(),
  by: v.picklist(['author', 'moderator']),
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
})
export type PostStep = v.InferOutput<typeof postStepSchema>
