import type { Actor } from '../act/actor.ts'
import { decideOrder, type GuardCode } from '../act/decide-act.ts'
import type { CodeOf, Moment, NeedOf } from '../act/define-act.ts'
import { isRefusal, type Refusal } from '../refuse.ts'
import type { ActRequest } from './act-request.ts'
import { orderedActs } from './acts.ts'
import type { ProposalNeeds } from './define-act.ts'
import { proposalPolicy } from './policy.ts'
import type { Proposal } from './proposal.ts'
import { type AcceptedAct, takeRow } from './take-act.ts'

type OrderedAct = (typeof orderedActs)[number]
export type OrderedActName = OrderedAct['name']

type NeedOfNamed<Name extends OrderedActName> = NeedOf<Extract<OrderedAct, { name: Name }>>

/** What deciding an act takes: the moment, and what the act says it needs. */
export type ActContext<Name extends OrderedActName> = Moment & Pick<ProposalNeeds, NeedOfNamed<Name>>

export type ActRefusal = Refusal<GuardCode | CodeOf<OrderedAct>>

const actNamed = (name: OrderedActName) => orderedActs.find((act) => act.name === name) as OrderedAct

/** What has to be read to decide an act. */
export const needsOf = <Name extends OrderedActName>(name: Name) =>
  (actNamed(name).needs ?? []) as readonly NeedOfNamed<Name>[]

/** Whether it matters for an act what the same person did before, so that it has to be read. */
export const asksEarlierActs = (name: OrderedActName): boolean => actNamed(name).notAfter !== undefined

/** Decides an ordered act. */
export function decideAct<Name extends OrderedActName>(
  proposal: Proposal,
  request: Extract<ActRequest, { act: Name }>,
  actor: Actor,
  context: ActContext<Name>,
): AcceptedAct | ActRefusal {
  const decided = decideOrder(actNamed(request.act), proposal, request, actor, context, proposalPolicy)
  if (isRefusal(decided)) return decided
  return takeRow(request.act, decided.row, proposal, decided.change, context.now)
}
