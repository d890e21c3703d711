import type { Moment, Row } from '../act/define-act.ts'
import type { Language } from '../language.ts'
import { civilDateAt } from '../time/civil-date.ts'
import type { Commitment } from './commitment.ts'
import type { CommitmentChange } from './define-act.ts'
import type { CommitmentEvent } from './event.ts'
import type { CommitmentRole, CommitmentState } from './states.ts'
import type { CommitmentStep } from './steps.ts'

/** A step as it is written: the change of the commitment and, beside it, the event of its revision. */
export interface AcceptedCommitmentAct {
  kind: 'accept'
  patch: Partial<Omit<Commitment, 'id'>>
  event: CommitmentEvent
  /** What it brings for the proposal that it answers; null: nothing. */
  follows: NonNullable<CommitmentChange['follows']> | null
}

const proposalOf = ({ source }: Commitment) => (source.kind === 'proposal' ? source.id : null)

/** Takes a row of an act: state, revision and event follow from it, the rest is what the act changes. */
export function takeCommitmentRow(
  act: CommitmentStep,
  { to, by }: Pick<Row<CommitmentState, CommitmentRole>, 'to' | 'by'>,
  commitment: Commitment,
  change: CommitmentChange,
  at: Date,
): AcceptedCommitmentAct {
  const { id: commitmentId, state: from } = commitment
  const rev = commitment.rev + 1
  return {
    kind: 'accept',
    patch: { ...change.patch, state: to, rev },
    event: {
      commitmentId,
      proposalId: proposalOf(commitment),
      rev,
      act,
      from,
      to,
      at,
      by,
      text: null,
      lang: null,
      ...change.detail,
    },
    follows: change.follows ?? null,
  }
}

/** The first event of a commitment: its department made it in an answer, the akim's office in a document or a plan. */
export function madeEvent(commitment: Commitment): CommitmentEvent {
  const { id: commitmentId, rev, state: to, createdAt: at, source } = commitment
  const by = source.kind === 'proposal' ? 'department' : 'akim_office'
  const proposalId = proposalOf(commitment)
  return { commitmentId, proposalId, rev, act: 'make', from: null, to, at, by, text: null, lang: null }
}

/** The answer that made it was overturned by the akim's office: nothing is expected of it any more. */
export function annulCommitment(
  commitment: Commitment,
  { text, lang }: { text: string; lang: Language },
  { now, timeZone }: Moment,
): AcceptedCommitmentAct {
  const reason = { text, lang, on: civilDateAt(now, timeZone) }
  const change = { patch: { reason, cancellationRequest: null }, detail: { text, lang } }
  return takeCommitmentRow('annul', { to: 'annulled', by: 'akim_office' }, commitment, change, now)
}

/** Its NGO has claimed the proposal that it answers: from now on the author judges it. */
export function claimCommitment(commitment: Commitment, authorUid: string, at: Date): AcceptedCommitmentAct {
  const claimed = takeCommitmentRow('claim', { to: commitment.state, by: 'ngo_side' }, commitment, {}, at)
  return { ...claimed, patch: { ...claimed.patch, authorUid } }
}
