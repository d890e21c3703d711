import * as v from 'valibot'
import { languageSchema } from '../language-schema.ts'
import { civilDateSchema } from '../time/civil-date-schema.ts'
import type { EventDetail } from './event-detail.ts'
import { decisions } from './kinds.ts'
import { actorRoles, outcomes, proposalStates } from './states.ts'
import { acts } from './transitions.ts'

const detail = v.object({
  departmentId: v.nullable(v.string()),
  text: v.nullable(v.string()),
  lang: v.nullable(languageSchema),
  rule: v.nullable(v.number()),
  decision: v.nullable(v.picklist(decisions)),
  dueOn: v.nullable(civilDateSchema),
  outcome: v.exactOptional(v.picklist(outcomes)),
  referredTo: v.exactOptional(v.string()),
  answeredBy: v.exactOptional(v.string()),
}) satisfies v.GenericSchema<EventDetail>

/** One step in the life of a proposal: `events/{rev}` once public, `review/{rev}` before. Never edited or deleted. */
export const proposalEventSchema = v.object({
  rev: v.number(),
  act: v.picklist(acts),
  from: v.nullable(v.picklist(proposalStates)),
  to: v.picklist(proposalStates),
  at: v.date(),
  by: v.picklist(actorRoles),
  ...detail.entries,
})
export type ProposalEvent = v.InferOutput<typeof proposalEventSchema>
