import { type Post, postSchema } from '@kopir/domain/forum/forum'
import { paths } from '@kopir/domain/paths'
import { forumKeys } from '../../../entities/forum/data/forum-queries.ts'
import { AppError } from '../../../shared/app-error.ts'
import { watchList } from '../../../shared/firebase/documents.ts'
import { openFirestore } from '../../../shared/firebase/firestore.ts'
import type { LiveSource } from '../../../shared/query/live-query.ts'

/** A discussion as it is read: the last so many posts. */
export const shownPosts = 200

/** The last posts of a session, in the order in which they were written; one's own is there at once. */
export const postsOfSession = (forumId: string, sessionId: string): LiveSource<Post[]> => ({
  queryKey: forumKeys.posts(forumId, sessionId),
  watch: (listener) =>
    watchList(
      ({ db, collection, query, orderBy, limitToLast }) =>
        query(collection(db, paths.posts(forumId, sessionId)), orderBy('createdAt'), limitToLast(shownPosts)),
      postSchema,
      listener,
    ),
})

/** Posts that are read at once below and above the newest ones. */
export const pageSize = 100

/** A page of posts: what stands before a post, or from it on. */
export type PostsCursor = { before: string } | { from: string }

/** A page of a session's older posts. Reads the post that it hangs on and up to `pageSize` more, whatever the discussion. */
export const postsAround = (forumId: string, sessionId: string, cursor: PostsCursor): LiveSource<Post[]> => ({
  queryKey: [...forumKeys.posts(forumId, sessionId), cursor],
  watch: async (listener) => {
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
  },
})
