import { type QueryClient, type QueryKey, queryOptions, type UseQueryOptions } from '@tanstack/react-query'
import { isPassing } from '../is-passing.ts'
import { isMissingCode } from '../load-code.ts'
import { whenCalm } from '../when-calm.ts'

/** Stops what was started. */
export type Stop = () => void

/** Who is told of each new value, and once of a failure, after which nothing more comes. */
export interface Listener<T> {
  push: (value: T) => void
  /** What there is cannot be known now, because of this; the value comes by itself when it can. */
  wait: (error: unknown) => void
  fail: (error: unknown) => void
}

/** Tells a listener of a value from now on; a promise where the code for it has to be loaded first. */
type Watch<T> = (listener: Listener<T>) => Stop | Promise<Stop>

/** A value that stays current: under which key it is kept and how it is followed. Made in `data/`, taken by `useLiveQuery`. */
export interface LiveSource<T> {
  queryKey: QueryKey
  watch: Watch<T>
  /**
   * A plain read of what is published, which needs no code but what is there: it shows first, and the watch begins once
   * the page is used, or calm. Where it fails the watch begins at once and answers for both.
   */
  read?: ((client: QueryClient) => Promise<T>) | undefined
  enabled?: boolean
  /** What to show until the first value of this key is here. */
  placeholderData?: UseQueryOptions<T>['placeholderData']
}

/**
 * A live source as options of a query. Its fetch lasts as long as somebody observes the query and ends by a failure
 * only: so observers of one key share one watch, which the query's own signal stops when the last of them leaves.
 */
export function liveOptions<T>({ queryKey, watch, read, enabled = true, placeholderData }: LiveSource<T>) {
  return queryOptions<T>({
    queryKey,
    enabled,
    placeholderData,
    queryFn: ({ client, signal }) =>
      new Promise<never>((_, reject) => {
        const shown = client.getQueryData<T>(queryKey)
        // What came with the page, or is kept of an earlier visit, is there already.
        const first = read && (async () => shown ?? read(client))
        follow(watch, first, signal, {
          push: (value) => client.setQueryData(queryKey, value),
          // An error of the query that goes with the next value, while its watch goes on: decision 24.
          wait: (error) =>
            client
              .getQueryCache()
              .find<T>({ queryKey, exact: true })
              ?.setState({ status: 'error', error: error as Error }),
          fail: reject,
        })
      }),
    // A local cache answers without a connection, too.
    networkMode: 'always',
    // What is kept shows at once, and a watch starts for whoever comes. A failure stays until somebody asks again, or,
    // where it was for want of a connection, until there is one.
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnMount: 'always',
    refetchOnWindowFocus: false,
    refetchOnReconnect: ({ state }) => (isPassing(state.error) || isMissingCode(state.error)) && 'always',
    retry: false,
  })
}

/** Shows what a plain read gives, where there is one; then watches until the signal or a failure. */
function follow<T>(
  watch: Watch<T>,
  read: (() => Promise<T>) | undefined,
  signal: AbortSignal,
  listener: Listener<T>,
): void {
  let isOver = false
  let isTold = false
  let stop: Stop | undefined
  const end = () => {
    isOver = true
    stop?.()
  }
  const push = (value: T) => {
    if (isOver) return
    isTold = true
    listener.push(value)
  }
  const wait = (error: unknown) => {
    if (!isOver && !isTold) listener.wait(error)
  }
  const fail = (error: unknown) => {
    end()
    listener.fail(error)
  }
  /** It may be over before there is anything to stop. */
  const hold = (started: Stop) => {
    if (isOver) started()
    else stop = started
  }
  const begin = () => {
    if (isOver) return
    const started = watch({ push, wait, fail })
    if (started instanceof Promise) started.then(hold, fail)
    else hold(started)
  }
  signal.addEventListener('abort', end)
  if (!read) begin()
  else
    read().then((value) => {
      push(value)
      hold(whenCalm(begin))
    }, begin)
}

/** Puts what is published of a live value into the cache, for the first view of a page. */
export async function readFirst<T>(client: QueryClient, { queryKey, read }: LiveSource<T>): Promise<void> {
  if (read) client.setQueryData<T>(queryKey, await read(client))
}
