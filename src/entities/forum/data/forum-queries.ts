import type { Session } from '@kopir/domain/forum/forum'
import { readInstants } from '@kopir/domain/published/instants'
import type { PublishedForum, PublishedForums, PublishedSession } from '@kopir/domain/published/meetings'
import { queryOptions } from '@tanstack/react-query'
import { loadCode } from '../../../shared/load-code.ts'
import { fetchJson } from '../../../shared/query/fetch-json.ts'
import type { LiveSource } from '../../../shared/query/live-query.ts'

/** What waits is not in the public statistics, so it is asked for anew. */
const casesRefetchMs = 30_000

const openStore = () => loadCode(() => import('./forum-store.ts'))

export const forumKeys = {
  ofTerritory: (territoryId: string) => ['forums', 'territory', territoryId],
  detail: (forumId: string) => ['forums', 'detail', forumId],
  sessionPage: (forumId: string, sessionId: string) => ['forums', 'session', forumId, sessionId, 'page'],
  session: (forumId: string, sessionId: string) => ['forums', 'session', forumId, sessionId],
  caseCount: (territoryId: string) => ['cases', territoryId, 'count'],
  posts: (forumId: string, sessionId: string) => ['forums', 'posts', forumId, sessionId],
}

/** Every forum of a territory, the newest first. */
export const forumsOf = (territoryId: string) =>
  queryOptions({
    queryKey: forumKeys.ofTerritory(territoryId),
    queryFn: async ({ signal }) =>
      readInstants<PublishedForums>(await fetchJson(`/data/${territoryId}/forums`, signal)),
  })

/** A forum with its programme and what came out of it. */
export const forumPage = (forumId: string) =>
  queryOptions({
    queryKey: forumKeys.detail(forumId),
    queryFn: async ({ signal }) => readInstants<PublishedForum>(await fetchJson(`/data/forums/${forumId}`, signal)),
  })

/** A session with its forum and the posts that its page shows first. */
export const sessionPage = (forumId: string, sessionId: string) =>
  queryOptions({
    queryKey: forumKeys.sessionPage(forumId, sessionId),
    queryFn: async ({ signal }) =>
      readInstants<PublishedSession>(await fetchJson(`/data/forums/${forumId}/sessions/${sessionId}`, signal)),
  })

/** How many posts of a territory wait for its moderators; no more than the rules give at once are counted. */
export const openCaseCount = (territoryId: string) =>
  queryOptions({
    queryKey: forumKeys.caseCount(territoryId),
    refetchInterval: casesRefetchMs,
    queryFn: async () => (await loadCode(() => import('./case-count.ts'))).countOpenCases(territoryId),
  })

/** A session of a forum; null if there is none. */
export const sessionOfForum = (forumId: string, sessionId: string): LiveSource<Session | null> => ({
  queryKey: forumKeys.session(forumId, sessionId),
  read: async (client) => (await client.fetchQuery(sessionPage(forumId, sessionId))).session,
  watch: async (listener) => (await openStore()).watchSession(forumId, sessionId, listener),
})
