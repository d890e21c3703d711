import type { Actor } from '../act/actor.ts'
import { decideOrder, type GuardCode } from '../act/decide-act.ts'
import type { CodeOf, Moment } from '../act/define-act.ts'
import { isRefusal, type Refusal } from '../refuse.ts'
import type { CommitmentActRequest } from './act-request.ts'
import { commitmentActs } from './acts.ts'
import type { Commitment } from './commitment.ts'
import type { CommitmentNeeds } from './define-act.ts'
import { commitmentPolicy } from './policy.ts'
import { type AcceptedCommitmentAct, takeCommitmentRow } from './take-act.ts'

type CommitmentActDefinition = (typeof commitmentActs)[number]

const actNamed = (name: CommitmentActRequest['act']) =>
  commitmentActs.find((act) => act.name === name) as CommitmentActDefinition

/** Whether it matters for an act what the same person did before, so that it has to be read. */
export const asksEarlierSteps = (name: CommitmentActRequest['act']): boolean => 'notAfter' in actNamed(name)

/** Decides an act on a line of the roadmap. */
export function decideCommitmentAct(
  commitment: Commitment,
  request: CommitmentActRequest,
  actor: Actor,
  context: Moment & CommitmentNeeds,
): AcceptedCommitmentAct | Refusal<GuardCode | CodeOf<CommitmentActDefinition>> {
  const act = actNamed(request.act)
  const decided = decideOrder(act, commitment, request, actor, context, commitmentPolicy)
  if (isRefusal(decided)) return decided
  return takeCommitmentRow(act.name, decided.row, commitment, decided.change, context.now)
}
