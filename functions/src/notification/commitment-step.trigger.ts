import { type Commitment, commitmentSchema } from '@kopir/domain/commitment/commitment'
import { type CommitmentEvent, commitmentEventSchema } from '@kopir/domain/commitment/event'
import { commitmentStepRecipients, commitmentTurnAfter } from '@kopir/domain/commitment/recipients'
import { commitmentStepId, commitmentStepNotification } from '@kopir/domain/notification/commitment-step'
import { paths } from '@kopir/domain/paths'
import { onDocumentCreated } from 'firebase-functions/v2/firestore'
import { firestore } from '../platform/admin.ts'
import { parseDocument } from '../platform/document.ts'
import { isTooOld, retried } from '../platform/event-trigger.ts'
import { deliver } from './deliver.ts'
import { markReadFor } from './mark-read.ts'

/**
 * Tells of a step of a commitment; whose turn it was need not be told of it any more. Reads the commitment, who acted and
 * the steps before and after, beside what delivery reads and writes; a commitment that an answer has just made concerns
 * nobody beyond the answer, and costs three reads.
 */
export const onCommitmentEventCreated = onDocumentCreated(
  { document: `${paths.commitmentEvents('{commitmentId}')}/{rev}`, ...retried },
  async ({ data, ...delivery }) => {
    if (!data || isTooOld(delivery)) return
    const event = parseDocument(commitmentEventSchema, data)
    if (!event) return
    const commitment = parseDocument(commitmentSchema, await firestore.doc(paths.commitment(event.commitmentId)).get())
    if (!commitment) return
    const actorUid = await readActorUid(event)
    const before = event.rev > 1 ? await readEvent(event.commitmentId, event.rev - 1) : null
    if (before) await endTurnAfter(before, commitment, actorUid)
    await deliver(commitmentStepRecipients(event, commitment), [actorUid], (as) =>
      commitmentStepNotification(commitment, event, as),
    )
    // Steps come late and out of order: the next one may have looked for this news before it stood there.
    const next = await readEvent(event.commitmentId, event.rev + 1)
    if (next) await endTurnAfter(event, commitment, await readActorUid(next))
  },
)

/** Marks the news of a step read for everybody whose turn it was, and for who took the next one. */
const endTurnAfter = (event: CommitmentEvent, commitment: Commitment, actorUid: string | null) =>
  markReadFor(commitmentStepId(commitment.id, event.rev), commitmentTurnAfter(event, commitment), actorUid)

const readEvent = async (commitmentId: string, rev: number) =>
  parseDocument(commitmentEventSchema, await firestore.doc(paths.commitmentEvent(commitmentId, rev)).get())

async function readActorUid({ commitmentId, rev }: CommitmentEvent): Promise<string | null> {
  const actor = await firestore.doc(paths.commitmentActor(commitmentId, rev)).get()
  return actor.get('uid') ?? null
}
