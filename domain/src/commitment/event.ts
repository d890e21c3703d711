import * as v from 'valibot'
import { commitmentEventDetail } from './event-detail.ts'
import { commitmentRoles, commitmentStates } from './states.ts'
import { commitmentSteps } from './steps.ts'

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
  ...commitmentEventDetail,
})
export type CommitmentEvent = v.InferOutput<typeof commitmentEventSchema>
