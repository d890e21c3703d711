import { paths } from '@kopir/domain/paths'
import type { AcceptedAct } from '@kopir/domain/proposal/decide-act'
import type { Proposal } from '@kopir/domain/proposal/proposal'
import type { Transaction } from 'firebase-admin/firestore'
import { firestore } from '../platform/admin.ts'

/**
 * Writes a decided step: the proposal, the event, and in private who acted (null: the clock). What happened before
 * publication goes to the review history, which stays with the author and the moderators for ever.
 */
export function writeStep(
  transaction: Transaction,
  proposal: Proposal,
  { patch, event }: Pick<AcceptedAct, 'patch' | 'event'>,
  actorUid: string | null,
): void {
  const isPublicStep = patch.public ?? proposal.public
  const eventPath = isPublicStep ? paths.proposalEvent : paths.proposalReview
  transaction.update(firestore.doc(paths.proposal(proposal.id)), patch)
  transaction.create(firestore.doc(eventPath(proposal.id, event.rev)), event)
  if (actorUid !== null) writeActor(transaction, proposal.id, event, actorUid)
}

/** Keeps who acted where nobody but functions reads: an event names a role and never a person. */
export function writeActor(
  transaction: Transaction,
  proposalId: string,
  { rev, at }: AcceptedAct['event'],
  uid: string,
): void {
  transaction.create(firestore.doc(paths.proposalActor(proposalId, rev)), { uid, at })
}
