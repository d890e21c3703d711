import type { Post, Session } from '@kopir/domain/forum/forum'
import { storedPostSchema } from '@kopir/domain/forum/stored-post'
import { paths } from '@kopir/domain/paths'
import type { Transaction } from 'firebase-admin/firestore'
import { readDocument } from '../platform/document.ts'

/** The post that another one answers; null where it answers none. Reads a document at most. */
export async function readAnswered(
  transaction: Transaction,
  { forumId, id }: Session,
  { replyTo }: Pick<Post, 'replyTo'>,
): Promise<Post | null> {
  return replyTo === null ? null : readDocument(transaction, storedPostSchema, paths.post(forumId, id, replyTo))
}
