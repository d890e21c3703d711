import * as v from 'valibot'
import { languageSchema } from '../language.ts'

export const displayNameSchema = v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(80))

/** `people/{uid}`: the person's own. E-mail and phone live in the sign-in provider only. */
export const personSchema = v.object({
  displayName: displayNameSchema,
  lang: languageSchema,
  createdAt: v.date(),
  /** When the person last submitted: the rules hold submissions `submissionPauseSeconds` apart. */
  lastSubmittedAt: v.nullable(v.date()),
  /** Which proposal that was, so that one write cannot hold several; absent until the first. */
  lastProposalId: v.optional(v.string()),
})
export type Person = v.InferOutput<typeof personSchema>

export const submissionPauseSeconds = 20
