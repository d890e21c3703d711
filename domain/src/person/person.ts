import * as v from 'valibot'
import { languageSchema } from '../language-schema.ts'

/** `people/{uid}`: the person's own. E-mail and phone live in the sign-in provider only. */
export const personSchema = v.object({
  /** Set by a function; one from before there were rules for names stays until it is changed. */
  displayName: v.string(),
  lang: languageSchema,
  createdAt: v.date(),
  /** When the person last submitted: the rules hold submissions `submissionPauseSeconds` apart. */
  lastSubmittedAt: v.nullable(v.date()),
  /** Which proposal that was, so that one write cannot hold several; absent until the first. */
  lastProposalId: v.optional(v.string()),
  /** When the person last took another name; absent on earlier documents. */
  namedAt: v.optional(v.date()),
})
export type Person = v.InferOutput<typeof personSchema>
