import type { Statistics } from '@kopir/domain/statistics/statistics'
import { queryOptions } from '@tanstack/react-query'
import type { Subscription } from '../../../shared/query/live-query.ts'

const openStore = () => import('./statistics-store.ts')

/** Official figures change a few times a year. */
const officialStaleMs = 60 * 60_000
/** The queue is not in the public statistics, so its length is asked for anew. */
const queueRefetchMs = 30_000

export const statisticsKey = (territoryId: string) => ['statistics', territoryId] as const

/** Follows the statistics; the store's code is loaded only then. */
export function watchStatistics(
  territoryId: string,
  push: (statistics: Statistics | null) => void,
  fail: (error: unknown) => void,
): Subscription {
  let stopped = false
  let stop: Subscription | undefined
  openStore().then((store) => {
    if (!stopped) stop = store.watchStatistics(territoryId, push, fail)
  }, fail)
  return () => {
    stopped = true
    stop?.()
  }
}

export const officialFiguresQuery = (territoryId: string) =>
  queryOptions({
    queryKey: ['official-figures', territoryId],
    staleTime: officialStaleMs,
    queryFn: async () => (await openStore()).readOfficialFigures(territoryId),
  })

export const submittedCountQuery = (territoryId: string) =>
  queryOptions({
    queryKey: ['submitted-count', territoryId],
    refetchInterval: queueRefetchMs,
    queryFn: async () => (await openStore()).countSubmitted(territoryId),
  })
