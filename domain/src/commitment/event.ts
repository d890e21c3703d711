import * as v from 'valibot'
import { languageSchema } from '../language-schema.ts'
import { commitmentRoles, commitmentStates, commitmentSteps } from './states.ts'

/** One step in the life of a commitment, `commitments/{id}/commitmentEvents/{rev}`. Never edited or deleted. */
export const commitmentEventSchema = v.object({
  commitmentId: v.string(),
  /** The proposal in answer to which it was made: its page asks for the steps of all of them at once. */
  proposalId: v.nullable(v.string()),
  rev: v.number(),
  act: v.picklist(commitmentSteps),
  from: v.nullable(v.picklist(commitmentStates)),
  to: v.picklist(commitmentStates),
  at: v.date(),
  by: v.picklist(commitmentRoles),
  /** The report or the reason, as far as the act has one. */
  text: v.nullable(v.string()),
  lang: v.nullable(languageSchema),
  /** The NGO that was named to confirm it. */
  ngoId: v.optional(v.string()),
})
export type CommitmentEvent = v.InferOutput<typeof commitmentEventSchema>
