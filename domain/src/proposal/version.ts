import * as v from 'valibot'
import { languageSchema } from '../language-schema.ts'

/** `proposals/{id}/versions/{rev}`: the text as it was when the step of that revision gave it back to its author. */
export const proposalVersionSchema = v.object({
  rev: v.number(),
  title: v.string(),
  body: v.string(),
  lang: languageSchema,
  at: v.date(),
})
export type ProposalVersion = v.InferOutput<typeof proposalVersionSchema>
