import { paths } from '@kopir/domain/paths'
import type { Proposal } from '@kopir/domain/proposal/proposal'
import type { AcceptedAct } from '@kopir/domain/proposal/take-act'
import type { Transaction } from 'firebase-admin/firestore'
import { firestore } from '../platform/admin.ts'
import { traceOf } from '../platform/repeated-order.ts'

/**
 * Writes a decided step: the proposal, the event, the text that it is about to lose, and in private who acted (null: the
 * clock). What happened before publication goes to the review history, which stays with the author and the moderators for
 * ever. `order` is what was asked for, to know it again when it is repeated.
 */
export function writeStep(
  transaction: Transaction,
  proposal: Proposal,
  { patch, event, version }: Pick<AcceptedAct, 'patch' | 'event' | 'version'>,
  actorUid: string | null,
  order?: object,
): void {
  const isPublicStep = patch.public ?? proposal.public
  const eventPath = isPublicStep ? paths.proposalEvent : paths.proposalReview
  transaction.update(firestore.doc(paths.proposal(proposal.id)), patch)
  transaction.create(firestore.doc(eventPath(proposal.id, event.rev)), event)
  if (version) transaction.create(firestore.doc(paths.proposalVersion(proposal.id, version.rev)), version)
  if (actorUid !== null) writeActor(transaction, proposal.id, event, actorUid, order)
}

/** Keeps who acted where only they themselves read it: an event names a role and never a person. */
export function writeActor(
  transaction: Transaction,
  proposalId: string,
  { rev, at, act }: AcceptedAct['event'],
  uid: string,
  order?: object,
): void {
  const record = { uid, at, act, ...(order && { order: traceOf(order) }) }
  transaction.create(firestore.doc(paths.proposalActor(proposalId, rev)), record)
}
