import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type LiveSource, liveOptions } from './live-query.ts'

export interface LiveQueryResult<T> {
  data: T | undefined
  error: Error | null
  isPending: boolean
  /** Asks again after an error. */
  retry: () => void
}

/** A value that stays current: `useLiveQuery(proposalEvents(id))`. Components with the same source share one listener. */
export function useLiveQuery<T>(source: LiveSource<T>): LiveQueryResult<T> {
  const client = useQueryClient()
  const { data, error, isLoading } = useQuery(liveOptions(source))
  return {
    data,
    error,
    isPending: isLoading,
    retry: () => void client.resetQueries({ queryKey: source.queryKey, exact: true }),
  }
}
