import type { Commitment } from '../commitment/commitment.ts'
import type { CommitmentEvent } from '../commitment/event.ts'
import type { CommitmentRecipientRole } from '../commitment/recipients.ts'
import type { CommitmentStepNotification } from './notification.ts'

/** What somebody is told of a step of a commitment, not yet read. */
export function commitmentStepNotification(
  { id: commitmentId, territoryId, title, lang, year, source }: Commitment,
  { rev, act, at }: Pick<CommitmentEvent, 'rev' | 'act' | 'at'>,
  as: CommitmentRecipientRole,
): CommitmentStepNotification {
  return {
    id: `${commitmentId}_${rev}`,
    kind: 'commitment-step',
    subject: { commitmentId, rev },
    territoryId,
    title,
    lang,
    at,
    read: false,
    act,
    as,
    year,
    proposalId: source.kind === 'proposal' ? source.id : null,
  }
}
