import { type Commitment, commitmentSchema } from '@kopir/domain/commitment/commitment'
import type { CommitmentEvent } from '@kopir/domain/commitment/event'
import { type AcceptedCommitmentAct, annulCommitment, madeEvent } from '@kopir/domain/commitment/take-act'
import { paths } from '@kopir/domain/paths'
import type { ProposalEvent } from '@kopir/domain/proposal/event'
import type { Transaction } from 'firebase-admin/firestore'
import { firestore } from '../platform/admin.ts'
import { readDocuments } from '../platform/document.ts'
import { traceOf } from '../platform/repeated-order.ts'

/** The commitments made in answer to a proposal. */
export function readCommitmentsOf(transaction: Transaction, proposalId: string): Promise<Commitment[]> {
  const query = firestore
    .collection(paths.commitments())
    .where('source.kind', '==', 'proposal')
    .where('source.id', '==', proposalId)
  return readDocuments(transaction, commitmentSchema, query)
}

/** Writes new commitments, each with its first event; one that is there already makes the transaction fail. */
export function writeCommitments(
  transaction: Transaction,
  commitments: readonly Commitment[],
  actorUid: string | null,
): void {
  for (const commitment of commitments) {
    const { id, ...fields } = commitment
    transaction.create(firestore.doc(paths.commitment(id)), fields)
    writeEvent(transaction, madeEvent(commitment), actorUid)
  }
}

/** Writes a decided step of a commitment: the document, the event, and in private who acted. */
export function writeCommitmentStep(
  transaction: Transaction,
  { patch, event }: Pick<AcceptedCommitmentAct, 'patch' | 'event'>,
  actorUid: string | null,
  order?: object,
): void {
  transaction.update(firestore.doc(paths.commitment(event.commitmentId)), patch)
  writeEvent(transaction, event, actorUid, order)
}

/** Annuls what an overturned answer had made, with the reason of the step that overturned it. */
export function writeAnnulments(
  transaction: Transaction,
  annulled: readonly Commitment[],
  { at, text, lang }: ProposalEvent,
  timeZone: string,
  actorUid: string | null,
): void {
  if (text === null || lang === null) return
  for (const commitment of annulled)
    writeCommitmentStep(transaction, annulCommitment(commitment, { text, lang }, { now: at, timeZone }), actorUid)
}

/** An event that is there already makes the transaction fail: nothing in a history is overwritten. */
function writeEvent(transaction: Transaction, event: CommitmentEvent, uid: string | null, order?: object): void {
  const { commitmentId, rev, at } = event
  transaction.create(firestore.doc(paths.commitmentEvent(commitmentId, rev)), event)
  if (uid === null) return
  const record = { uid, at, ...(order && { order: traceOf(order) }) }
  transaction.create(firestore.doc(paths.commitmentActor(commitmentId, rev)), record)
}
