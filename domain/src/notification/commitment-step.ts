import type { Commitment } from '../commitment/commitment.ts'
import type { CommitmentEvent } from '../commitment/event.ts'
import { type CommitmentRecipientRole, isCommitmentTurnOf } from '../commitment/recipients.ts'
import type { CommitmentStepNotification } from './notification.ts'

/** Under what id everybody is told of a step. */
export const commitmentStepId = (commitmentId: string, rev: number) => `${commitmentId}_${rev}`

/** What somebody is told of a step of a commitment: not yet read, unless their turn that it tells of is over already. */
export function commitmentStepNotification(
  { id: commitmentId, rev: current, territoryId, title, lang, year, source }: Commitment,
  { rev, act, at }: Pick<CommitmentEvent, 'rev' | 'act' | 'at'>,
  as: CommitmentRecipientRole,
): CommitmentStepNotification {
  return {
    id: commitmentStepId(commitmentId, rev),
    kind: 'commitment-step',
    subject: { commitmentId, rev },
    territoryId,
    title,
    lang,
    at,
    read: isCommitmentTurnOf(as, act) && current > rev,
    act,
    as,
    year,
    proposalId: source.kind === 'proposal' ? source.id : null,
  }
}
