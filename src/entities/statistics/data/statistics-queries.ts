import { readInstants } from '@kopir/domain/published/instants'
import type { PublishedStatistics } from '@kopir/domain/published/pages'
import type { Statistics } from '@kopir/domain/statistics/statistics'
import { queryOptions } from '@tanstack/react-query'
import { loadCode } from '../../../shared/load-code.ts'
import { fetchJson } from '../../../shared/query/fetch-json.ts'
import type { LiveSource } from '../../../shared/query/live-query.ts'

const openStore = () => loadCode(() => import('./statistics-store.ts'))

const statisticsKeys = {
  ofTerritory: (territoryId: string) => ['statistics', territoryId],
  published: (territoryId: string) => ['statistics', territoryId, 'published'],
}

/** What a dashboard shows, as it is published. */
export const publishedStatistics = (territoryId: string) =>
  queryOptions({
    queryKey: statisticsKeys.published(territoryId),
    queryFn: async ({ signal }) =>
      readInstants<PublishedStatistics>(await fetchJson(`/data/${territoryId}/statistics`, signal)),
  })

/** The one document that holds a whole dashboard; null before the first count. */
export const statisticsOf = (territoryId: string): LiveSource<Statistics | null> => ({
  queryKey: statisticsKeys.ofTerritory(territoryId),
  read: async (client) => (await client.fetchQuery(publishedStatistics(territoryId))).statistics,
  watch: async (listener) => (await openStore()).watchStatistics(territoryId, listener),
})

/** What official sources say of the territory: they change a few times a year. */
export const officialFiguresOf = (territoryId: string) => ({
  ...publishedStatistics(territoryId),
  select: ({ official }: PublishedStatistics) => official,
})
