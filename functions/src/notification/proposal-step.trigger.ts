import { proposalStepId, proposalStepNotification } from '@kopir/domain/notification/proposal-step'
import { paths } from '@kopir/domain/paths'
import { type ProposalEvent, proposalEventSchema } from '@kopir/domain/proposal/event'
import type { Proposal } from '@kopir/domain/proposal/proposal'
import { relievedBy, stepRecipients } from '@kopir/domain/proposal/recipients'
import { storedProposalSchema } from '@kopir/domain/proposal/stored-proposal'
import type { QueryDocumentSnapshot } from 'firebase-admin/firestore'
import { onDocumentCreated } from 'firebase-functions/v2/firestore'
import { firestore } from '../platform/admin.ts'
import { parseDocument } from '../platform/document.ts'
import { isTooOld, retried } from '../platform/event-trigger.ts'
import { deliver } from './deliver.ts'
import { markReadFor } from './mark-read.ts'

/** `{rev}` is a number in real paths and a wildcard here. */
const anyStep = (collection: string) => `${collection}/{rev}`

/** Tells of a step of a published proposal. */
export const onProposalEventCreated = onDocumentCreated(
  { document: anyStep(paths.proposalEvents('{proposalId}')), ...retried },
  async (event) => {
    if (event.data && !isTooOld(event)) await tellOfStep(event.data, true)
  },
)

/** Tells of a step before publication. */
export const onProposalReviewCreated = onDocumentCreated(
  { document: anyStep(paths.proposalReviews('{proposalId}')), ...retried },
  async (event) => {
    if (event.data && !isTooOld(event)) await tellOfStep(event.data, false)
  },
)

/**
 * Reads the proposal, who acted and the step after, if there is one already, beside what delivery reads and writes. Whose
 * turn it was need not be told of it any more.
 */
async function tellOfStep(snapshot: QueryDocumentSnapshot, isPublicStep: boolean): Promise<void> {
  const proposalRef = snapshot.ref.parent.parent
  const event = parseDocument(proposalEventSchema, snapshot)
  const proposal = proposalRef && parseDocument(storedProposalSchema, await proposalRef.get())
  if (!event || !proposal) return
  const actorUid = await endTurnBefore(event, proposal)
  await deliver(stepRecipients(event, isPublicStep, proposal), [actorUid], (as) =>
    proposalStepNotification(proposal, event, as),
  )
  // Steps come late and out of order: the next one may have looked for this news before it stood there.
  const next = await readStep(proposal.id, event.rev + 1)
  if (next) await endTurnBefore(next, proposal)
}

/** Marks the news of the step before read for everybody whose turn a step has ended, and who took it; who that was. */
async function endTurnBefore(event: ProposalEvent, proposal: Proposal): Promise<string | null> {
  const actorUid = await readActorUid(proposal, event)
  await markReadFor(proposalStepId(proposal.id, event.rev - 1), relievedBy(event, proposal), actorUid)
  return actorUid
}

async function readStep(proposalId: string, rev: number): Promise<ProposalEvent | null> {
  const places = [paths.proposalEvent(proposalId, rev), paths.proposalReview(proposalId, rev)]
  const found = await firestore.getAll(...places.map((path) => firestore.doc(path)))
  const step = found.find(({ exists }) => exists)
  return step ? parseDocument(proposalEventSchema, step) : null
}

/** Who took the step. People write their own steps as authors; staff are on record in private; the clock is nobody. */
async function readActorUid(proposal: Proposal, event: ProposalEvent): Promise<string | null> {
  const record = await firestore.doc(paths.proposalActor(proposal.id, event.rev)).get()
  return record.get('uid') ?? (event.by === 'author' ? proposal.authorUid : null)
}
