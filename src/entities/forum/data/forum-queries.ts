import type { Session } from '@kopir/domain/forum/forum'
import { queryOptions } from '@tanstack/react-query'
import { loadCode } from '../../../shared/load-code.ts'
import type { LiveSource } from '../../../shared/query/live-query.ts'

/** As many as a territory has in decades. */
const allForums = 500
const recentForums = 20
/** What waits is not in the public statistics, so it is asked for anew. */
const casesRefetchMs = 30_000

const openStore = () => loadCode(() => import('./forum-store.ts'))

export const forumKeys = {
  ofTerritory: (territoryId: string, count: number) => ['forums', 'territory', territoryId, count],
  detail: (forumId: string) => ['forums', 'detail', forumId],
  results: (forumId: string) => ['forums', 'results', forumId],
  session: (forumId: string, sessionId: string) => ['forums', 'session', forumId, sessionId],
  caseCount: (territoryId: string) => ['cases', territoryId, 'count'],
  posts: (forumId: string, sessionId: string) => ['forums', 'posts', forumId, sessionId],
}

const newestForums = (territoryId: string, count: number) =>
  queryOptions({
    queryKey: forumKeys.ofTerritory(territoryId, count),
    queryFn: async () => (await openStore()).readForums(territoryId, count),
  })

/** Every forum of a territory, the newest first. */
export const forumsOf = (territoryId: string) => newestForums(territoryId, allForums)

/** The latest forums of a territory, the newest first. */
export const recentForumsOf = (territoryId: string) => newestForums(territoryId, recentForums)

/** A forum with its programme. */
export const forumWithProgramme = (forumId: string) =>
  queryOptions({
    queryKey: forumKeys.detail(forumId),
    queryFn: async () => (await openStore()).readForum(forumId),
  })

/** What came out of a forum: proposals and commitments. */
export const resultsOfForum = (forumId: string) =>
  queryOptions({
    queryKey: forumKeys.results(forumId),
    queryFn: async () => (await openStore()).readForumResults(forumId),
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
  watch: async (listener) => (await openStore()).watchSession(forumId, sessionId, listener),
})
