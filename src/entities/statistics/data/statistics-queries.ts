import type { Statistics } from '@kopir/domain/statistics/statistics'
import { queryOptions } from '@tanstack/react-query'
import { loadCode } from '../../../shared/load-code.ts'
import type { LiveSource } from '../../../shared/query/live-query.ts'

/** Official figures change a few times a year. */
const officialStaleMs = 60 * 60_000

const openStore = () => loadCode(() => import('./statistics-store.ts'))

const statisticsKeys = {
  ofTerritory: (territoryId: string) => ['statistics', territoryId],
  official: (territoryId: string) => ['statistics', territoryId, 'official'],
}

/** The one document that holds a whole dashboard; null before the first count. */
export const statisticsOf = (territoryId: string): LiveSource<Statistics | null> => ({
  queryKey: statisticsKeys.ofTerritory(territoryId),
  watch: async (listener) => (await openStore()).watchStatistics(territoryId, listener),
})

/** What official sources say of the territory. */
export const officialFiguresOf = (territoryId: string) =>
  queryOptions({
    queryKey: statisticsKeys.official(territoryId),
    staleTime: officialStaleMs,
    queryFn: async () => (await openStore()).readOfficialFigures(territoryId),
  })
