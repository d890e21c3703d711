import { blockSchema } from '@kopir/domain/block/block'
import { blockNews } from '@kopir/domain/notification/block-news'
import { paths } from '@kopir/domain/paths'
import { onDocumentWritten } from 'firebase-functions/v2/firestore'
import { parseDocument } from '../platform/document.ts'
import { isTooOld, retried } from '../platform/event-trigger.ts'
import { deliver } from './deliver.ts'

/** Tells a person that they are kept from writing and what became of their appeal, and moderators of the appeal. */
export const onBlockWritten = onDocumentWritten({ document: paths.block('{blockId}'), ...retried }, async (event) => {
  if (!event.data?.after.exists || isTooOld(event)) return
  const before = event.data.before.exists ? parseDocument(blockSchema, event.data.before) : null
  const after = parseDocument(blockSchema, event.data.after)
  const news = after && blockNews(before, after)
  if (!news) return
  await deliver([{ as: 'told', group: news.group }], null, () => news.notification)
})
