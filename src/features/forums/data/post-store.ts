import { type Post, postSchema } from '@kopir/domain/forum/forum'
import { paths } from '@kopir/domain/paths'
import { shownPosts } from '@kopir/domain/published/meetings'
import { AppError } from '../../../shared/app-error.ts'
import { watchList } from '../../../shared/firebase/documents.ts'
import { openFirestore } from '../../../shared/firebase/firestore.ts'
import type { Listener, Stop } from '../../../shared/query/live-query.ts'
import { type PostsCursor, pageSize } from './posts-cursor.ts'

/** The last posts of a session, in the order in which they were written; one's own is there at once. */
export const watchPosts = (forumId: string, sessionId: string, listener: Listener<Post[]>) =>
  watchList(
    ({ db, collection, query, orderBy, limitToLast }) =>
      query(collection(db, paths.posts(forumId, sessionId)), orderBy('createdAt'), limitToLast(shownPosts)),
    postSchema,
    listener,
  )

/** A page of a session's older posts. Reads the post that it hangs on and up to `pageSize` more, whatever the discussion. */
export async function watchPostsAround(
  forumId: string,
  sessionId: string,
  cursor: PostsCursor,
  listener: Listener<Post[]>,
): Promise<Stop> {
  const { db, doc, getDoc } = await openFirestore()
  const id = 'before' in cursor ? cursor.before : cursor.from
  const at = await getDoc(doc(db, paths.post(forumId, sessionId, id)))
  if (!at.exists()) throw new AppError('not-found')
  return watchList(
    ({ collection, query, orderBy, endBefore, startAt, limit, limitToLast }) =>
      query(
        collection(db, paths.posts(forumId, sessionId)),
        orderBy('createdAt'),
        ...('before' in cursor ? [endBefore(at), limitToLast(pageSize)] : [startAt(at), limit(pageSize)]),
      ),
    postSchema,
    listener,
  )
}
