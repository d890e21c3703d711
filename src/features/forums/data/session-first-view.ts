import type { QueryClient } from '@tanstack/react-query'
import { sessionOfForum, sessionPage } from '../../../entities/forum/data/forum-queries.ts'
import { postsOfSession } from './post-queries.ts'

/** Puts a published session, which comes as one answer, where the parts of its page look for theirs. */
export async function readSessionView(client: QueryClient, forumId: string, sessionId: string): Promise<void> {
  const page = await client.fetchQuery(sessionPage(forumId, sessionId))
  client.setQueryData(sessionOfForum(forumId, sessionId).queryKey, page.session)
  client.setQueryData(postsOfSession(forumId, sessionId).queryKey, page.posts)
}
