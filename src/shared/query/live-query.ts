import { hashKey, type QueryClient, type QueryKey } from '@tanstack/react-query'

/** Stops what was started. */
export type Subscription = () => void
export type Subscribe<T> = (push: (value: T) => void, fail: (error: unknown) => void) => Subscription

interface Listener {
  holders: number
  stop: Subscription
  /** What came last, while the listener lives: it outranks a slower plain read. */
  latest: { value: unknown } | null
}

const listenersOf = new WeakMap<QueryClient, Map<string, Listener>>()

function listeners(client: QueryClient): Map<string, Listener> {
  let map = listenersOf.get(client)
  if (!map) {
    map = new Map()
    listenersOf.set(client, map)
  }
  return map
}

function showError(client: QueryClient, queryKey: QueryKey, error: unknown): void {
  const query = client.getQueryCache().build(client, { queryKey })
  query.setState({
    status: 'error',
    error: error as Error,
    errorUpdatedAt: Date.now(),
    errorUpdateCount: query.state.errorUpdateCount + 1,
    fetchStatus: 'idle',
  })
}

/**
 * Holds the shared listener of a query key; the first holder starts it, the last one to leave stops it. What it pushes
 * goes into the query cache, an error becomes the query's error and ends the listener, so that the next holder starts
 * a new one.
 */
export function holdListener<T>(client: QueryClient, queryKey: QueryKey, subscribe: Subscribe<T>): () => void {
  const shared = listeners(client)
  const hash = hashKey(queryKey)
  let listener = shared.get(hash)
  if (!listener) {
    const started: Listener = { holders: 0, stop: () => {}, latest: null }
    listener = started
    shared.set(hash, started)
    started.stop = subscribe(
      (value) => {
        if (shared.get(hash) !== started) return
        started.latest = { value }
        client.setQueryData(queryKey, value)
      },
      (error) => {
        if (shared.get(hash) !== started) return
        shared.delete(hash)
        showError(client, queryKey, error)
      },
    )
  }
  const held = listener
  held.holders++
  return () => {
    held.holders--
    if (held.holders > 0) return
    if (shared.get(hash) === held) shared.delete(hash)
    held.stop()
  }
}

/** What the running listener of a key pushed last. */
export function latestPush(client: QueryClient, queryKey: QueryKey): { value: unknown } | null {
  return listeners(client).get(hashKey(queryKey))?.latest ?? null
}
