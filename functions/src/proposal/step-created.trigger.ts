import { paths } from '@kopir/domain/paths'
import { onDocumentCreated } from 'firebase-functions/v2/firestore'
import { isTooOld, retried } from '../platform/event-trigger.ts'
import { notifyOfStep } from './notify.ts'

/** `{rev}` is a number in real paths and a wildcard here. */
const anyStep = (collection: string) => `${collection}/{rev}`

/** Tells of a step of a published proposal. */
export const onProposalEventCreated = onDocumentCreated(
  { document: anyStep(paths.proposalEvents('{proposalId}')), ...retried },
  async (event) => {
    if (event.data && !isTooOld(event)) await notifyOfStep(event.data, true)
  },
)

/** Tells of a step before publication. */
export const onProposalReviewCreated = onDocumentCreated(
  { document: anyStep(paths.proposalReviews('{proposalId}')), ...retried },
  async (event) => {
    if (event.data && !isTooOld(event)) await notifyOfStep(event.data, false)
  },
)
