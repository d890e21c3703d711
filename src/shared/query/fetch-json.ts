import { AppError } from '../app-error.ts'
import { compareClocks } from '../clock/clock.ts'
import { takeGiven } from '../early.ts'

/** What a published address answers; null for 404. */
export type Answering = (url: string) => Promise<unknown>

let answering: Answering | undefined

/** On the server the published addresses are answered in the same process. */
export function answerInProcess(answers: Answering): void {
  answering = answers
}

/**
 * A published page of data as JSON: no account, no Firebase, cacheable. Pass the query's `signal`; `cache` says what the
 * browser's own cache is worth.
 */
export async function fetchJson<T>(url: string, signal?: AbortSignal, cache?: RequestCache): Promise<T> {
  const given = answering ? await answering(url) : takeGiven(url)
  if (given) return given as T
  if (answering) throw new AppError('not-found')
  const response = await fetch(url, { ...(signal && { signal }), ...(cache && { cache }) }).catch((cause: unknown) => {
    if (signal?.aborted) throw cause
    throw new AppError(navigator.onLine ? 'unavailable' : 'offline', { cause })
  })
  if (response.status === 404) throw new AppError('not-found')
  // A hosting that has no such function answers with the page itself.
  if (!response.ok || !response.headers.get('content-type')?.includes('json')) throw new AppError('unavailable')
  void compareClocks(response)
  return (await response.json()) as T
}
