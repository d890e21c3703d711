import { AppError } from '../app-error.ts'
import { compareClocks } from '../clock/clock.ts'
import { takeEarly } from '../early.ts'

/** A published page of data as JSON: no account, no Firebase, cacheable. Pass the query's `signal`. */
export async function fetchJson<T>(url: string, signal?: AbortSignal): Promise<T> {
  const response = await (takeEarly(url) ?? fetch(url, signal ? { signal } : {})).catch((cause: unknown) => {
    if (signal?.aborted) throw cause
    throw new AppError(navigator.onLine ? 'unavailable' : 'offline', { cause })
  })
  if (response.status === 404) throw new AppError('not-found')
  // A hosting that has no such function answers with the page itself.
  if (!response.ok || !response.headers.get('content-type')?.includes('json')) throw new AppError('unavailable')
  void compareClocks(response)
  return (await response.json()) as T
}
