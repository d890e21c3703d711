import { type Commitment, commitmentSchema } from '@kopir/domain/commitment/commitment'
import { paths } from '@kopir/domain/paths'
import type { NewCommitment } from '@kopir/domain/proposal/decide-act'
import type { Proposal } from '@kopir/domain/proposal/proposal'
import { yearOf } from '@kopir/domain/time/civil-date'
import type { Transaction } from 'firebase-admin/firestore'
import { firestore } from '../platform/admin.ts'
import { readDocuments } from '../platform/document.ts'

/** What was promised in answer to a proposal. */
export function readCommitmentsOf(transaction: Transaction, proposalId: string): Promise<Commitment[]> {
  const query = firestore
    .collection(paths.commitments())
    .where('source.kind', '==', 'proposal')
    .where('source.id', '==', proposalId)
  return readDocuments(transaction, commitmentSchema, query)
}

/** Writes the promises of an answer; their ids follow from the revision, so a repeated write changes nothing. */
export function writeCommitments(
  transaction: Transaction,
  proposal: Proposal,
  commitments: readonly NewCommitment[],
  rev: number,
  now: Date,
): void {
  commitments.forEach((promise, index) => {
    const commitment: Omit<Commitment, 'id'> = {
      ...promise,
      territoryId: proposal.territoryId,
      year: yearOf(promise.dueOn ?? now.toISOString()),
      theme: proposal.theme,
      state: 'planned',
      rev: 1,
      source: { kind: 'proposal', id: proposal.id, label: proposal.number ?? proposal.title },
      authorUid: proposal.authorUid,
      ngoId: proposal.ngoId,
      report: null,
      reason: null,
      confirmedOn: null,
      createdAt: now,
    }
    transaction.create(firestore.doc(paths.commitment(`${proposal.id}_${rev}_${index}`)), commitment)
  })
}
