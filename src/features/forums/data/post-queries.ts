import type { Post } from '@kopir/domain/forum/forum'
import { forumKeys, sessionPage } from '../../../entities/forum/data/forum-queries.ts'
import { loadCode } from '../../../shared/load-code.ts'
import type { LiveSource } from '../../../shared/query/live-query.ts'
import type { PostsCursor } from './posts-cursor.ts'

const openStore = () => loadCode(() => import('./post-store.ts'))

/** The last posts of a session, in the order in which they were written. */
export const postsOfSession = (forumId: string, sessionId: string): LiveSource<Post[]> => ({
  queryKey: forumKeys.posts(forumId, sessionId),
  read: async (client) => (await client.fetchQuery(sessionPage(forumId, sessionId))).posts,
  watch: async (listener) => (await openStore()).watchPosts(forumId, sessionId, listener),
})

/** A page of a session's older posts. */
export const postsAround = (forumId: string, sessionId: string, cursor: PostsCursor): LiveSource<Post[]> => ({
  queryKey: [...forumKeys.posts(forumId, sessionId), cursor],
  watch: async (listener) => (await openStore()).watchPostsAround(forumId, sessionId, cursor, listener),
})
