import type { Actor } from '../act/actor.ts'
import { decideOrder, type GuardCode } from '../act/decide-act.ts'
import type { CodeOf, Moment, NeedOf } from '../act/define-act.ts'
import { isRefusal, type Refusal } from '../refuse.ts'
import type { CommitmentActRequest } from './act-request.ts'
import { type CommitmentAct, commitmentActs } from './acts.ts'
import type { Commitment } from './commitment.ts'
import type { CommitmentNeeds } from './define-act.ts'
import { commitmentPolicy } from './policy.ts'
import { type AcceptedCommitmentAct, takeCommitmentRow } from './take-act.ts'

type CommitmentActDefinition = (typeof commitmentActs)[number]

type NeedOfNamed<Name extends CommitmentAct> = NeedOf<Extract<CommitmentActDefinition, { name: Name }>>

const actNamed = (name: CommitmentAct) => commitmentActs.find((act) => act.name === name) as CommitmentActDefinition

/** What has to be read to decide an act. */
export const commitmentNeedsOf = <Name extends CommitmentAct>(name: Name) =>
  (actNamed(name).needs ?? []) as readonly NeedOfNamed<Name>[]

/** Whether it matters for an act what the same person did before, so that it has to be read. */
export const asksEarlierSteps = (name: CommitmentAct): boolean => actNamed(name).notAfter !== undefined

/** Decides an act on a line of the roadmap. */
export function decideCommitmentAct<Name extends CommitmentAct>(
  commitment: Commitment,
  request: Extract<CommitmentActRequest, { act: Name }>,
  actor: Actor,
  context: Moment & Pick<CommitmentNeeds, NeedOfNamed<Name>>,
): AcceptedCommitmentAct | Refusal<GuardCode | CodeOf<CommitmentActDefinition>> {
  const act = actNamed(request.act)
  const decided = decideOrder(act, commitment, request, actor, context, commitmentPolicy)
  if (isRefusal(decided)) return decided
  return takeCommitmentRow(act.name, decided.row, commitment, decided.change, context.now)
}
