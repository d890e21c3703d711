import { hashKey, type QueryFunctionContext, type QueryKey, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { holdListener, latestPush, type Subscribe } from './live-query.ts'

export interface LiveQueryOptions<T> {
  queryKey: QueryKey
  /** A plain read that may be faster than the listener (REST, a published page). Without it the listener alone answers. */
  queryFn?: (context: QueryFunctionContext) => Promise<T>
  enabled?: boolean
}

export interface LiveQueryResult<T> {
  data: T | undefined
  error: Error | null
  isPending: boolean
  /** Asks again after an error. */
  retry: () => void
}

/**
 * A query that stays current: `useLiveQuery(proposalQuery(id), (push, fail) => watchProposal(id, push, fail))`. Components
 * with the same key share one listener; it stops when the last of them leaves.
 */
export function useLiveQuery<T>(options: LiveQueryOptions<T>, subscribe: Subscribe<T>): LiveQueryResult<T> {
  const { queryKey, queryFn, enabled = true } = options
  const client = useQueryClient()
  const hash = hashKey(queryKey)
  const [attempt, setAttempt] = useState(0)
  const latest = useRef({ queryKey, subscribe })
  latest.current = { queryKey, subscribe }

  const result = useQuery<T>({
    queryKey,
    enabled: enabled && queryFn !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async (context) => {
      const read = await queryFn?.(context)
      const pushed = latestPush(client, queryKey)
      return (pushed ? pushed.value : read) as T
    },
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: the hash stands for the key, the attempt asks to start anew
  useEffect(() => {
    if (!enabled) return
    return holdListener<T>(client, latest.current.queryKey, (push, fail) => latest.current.subscribe(push, fail))
  }, [client, hash, enabled, attempt])

  return {
    data: result.data,
    error: result.error,
    isPending: result.isPending && enabled,
    retry: () => {
      void client.resetQueries({ queryKey, exact: true })
      setAttempt((count) => count + 1)
    },
  }
}
