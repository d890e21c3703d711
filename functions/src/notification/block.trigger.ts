import { blockSchema } from '@kopir/domain/block/block'
import { appealGroups, appealNotificationId, blockNews } from '@kopir/domain/notification/block-news'
import { paths } from '@kopir/domain/paths'
import { onDocumentWritten } from 'firebase-functions/v2/firestore'
import { firestore } from '../platform/admin.ts'
import { parseDocument } from '../platform/document.ts'
import { isTooOld, retried } from '../platform/event-trigger.ts'
import { deliver } from './deliver.ts'
import { markReadFor } from './mark-read.ts'

/**
 * Tells a person that they are kept from writing and what became of their appeal, and of the appeal the moderators and
 * administrators, until it is decided: but not who blocked, because others decide. Reads two documents and, for an appeal
 * and its decision, the moderators and administrators; writes one for each person told.
 */
export const onBlockWritten = onDocumentWritten({ document: paths.block('{blockId}'), ...retried }, async (event) => {
  if (!event.data?.after.exists || isTooOld(event)) return
  const before = event.data.before.exists ? parseDocument(blockSchema, event.data.before) : null
  const after = parseDocument(blockSchema, event.data.after)
  const news = after && blockNews(before, after)
  if (!news) return
  const blocker = await firestore.doc(paths.blockActor(after.id, 'block')).get()
  const recipients = news.groups.map((group) => ({ as: 'told', group }))
  await deliver(recipients, [blocker.get('uid') ?? null], () => news.notification)
  // Changes come late and out of order: an appeal that is told only now may be decided.
  const now = parseDocument(blockSchema, await firestore.doc(paths.block(after.id)).get())
  if (now?.appeal && now.decision)
    await markReadFor(appealNotificationId(after.id), appealGroups(after.territoryId), null)
})
