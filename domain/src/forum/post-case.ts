import * as v from 'valibot'
import { languageSchema } from '../language-schema.ts'

/** `…/posts/{id}/postCases/case`: what moderators have to look at, reports by readers and an objection by the author. */
export const postCaseSchema = v.object({
  territoryId: v.string(),
  forumId: v.string(),
  sessionId: v.string(),
  postId: v.string(),
  /** Waits for a moderator. */
  open: v.boolean(),
  /** Since when it waits, or when it was settled. */
  at: v.date(),
  /** Readers who reported the post since a moderator last settled it, and the rules that they named. */
  reports: v.number(),
  rules: v.array(v.number()),
  objection: v.nullable(v.object({ text: v.string(), lang: languageSchema, at: v.date() })),
})
export type PostCase = v.InferOutput<typeof postCaseSchema>
