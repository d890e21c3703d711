import { queryOptions } from '@tanstack/react-query'

const openStore = () => import('./forum-store.ts')

export const forumsQuery = (territoryId: string) =>
  queryOptions({
    queryKey: ['forums', territoryId],
    queryFn: async () => (await openStore()).readForums(territoryId),
  })

export const forumQuery = (territoryId: string, forumId: string) =>
  queryOptions({
    queryKey: ['forum', territoryId, forumId],
    queryFn: async () => (await openStore()).readForum(territoryId, forumId),
  })

export const forumResultsQuery = (forumId: string) =>
  queryOptions({
    queryKey: ['forum-results', forumId],
    queryFn: async () => (await openStore()).readForumResults(forumId),
  })
