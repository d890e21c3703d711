import type { Commitment } from '../commitment/commitment.ts'
import { civilDateAt, yearOf } from '../time/civil-date.ts'
import type { NewCommitment } from './define-act.ts'
import type { Proposal } from './proposal.ts'

/**
 * The commitments of an answer as they begin. `proposal` is the answered one: their ids follow from its revision, so
 * that a repeated write changes nothing.
 */
export function answerCommitments(
  proposal: Proposal,
  made: readonly NewCommitment[],
  now: Date,
  timeZone: string,
): Commitment[] {
  return made.map((commitment, index) => ({
    ...commitment,
    id: `${proposal.id}_${proposal.rev}_${index}`,
    territoryId: proposal.territoryId,
    year: yearOf(commitment.dueOn ?? civilDateAt(now, timeZone)),
    theme: proposal.theme,
    state: 'planned',
    rev: 1,
    source: { kind: 'proposal', id: proposal.id, label: proposal.number ?? proposal.title },
    authorUid: proposal.authorUid,
    ngoId: proposal.ngoId,
    report: null,
    reason: null,
    cancellationRequest: null,
    confirmedOn: null,
    createdAt: now,
  }))
}
