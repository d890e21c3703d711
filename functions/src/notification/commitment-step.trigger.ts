import { commitmentSchema } from '@kopir/domain/commitment/commitment'
import { commitmentEventSchema } from '@kopir/domain/commitment/event'
import { commitmentStepRecipients } from '@kopir/domain/commitment/recipients'
import { commitmentStepNotification } from '@kopir/domain/notification/commitment-step'
import { paths } from '@kopir/domain/paths'
import { onDocumentCreated } from 'firebase-functions/v2/firestore'
import { firestore } from '../platform/admin.ts'
import { parseDocument } from '../platform/document.ts'
import { isTooOld, retried } from '../platform/event-trigger.ts'
import { deliver } from './deliver.ts'

/**
 * Tells of a step of a commitment. Reads the commitment and who acted, beside what delivery reads and writes; a commitment
 * that an answer has just made concerns nobody beyond the answer, and costs these two reads.
 */
export const onCommitmentEventCreated = onDocumentCreated(
  { document: `${paths.commitmentEvents('{commitmentId}')}/{rev}`, ...retried },
  async ({ data, ...delivery }) => {
    if (!data || isTooOld(delivery)) return
    const event = parseDocument(commitmentEventSchema, data)
    if (!event) return
    const commitment = parseDocument(commitmentSchema, await firestore.doc(paths.commitment(event.commitmentId)).get())
    if (!commitment) return
    const actor = await firestore.doc(paths.commitmentActor(event.commitmentId, event.rev)).get()
    await deliver(commitmentStepRecipients(event, commitment), actor.get('uid') ?? null, (as) =>
      commitmentStepNotification(commitment, event, as),
    )
  },
)
