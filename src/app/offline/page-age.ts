import type { QueryClient } from '@tanstack/react-query'
import { renderedAt } from '../../shared/early.ts'
import { keptMark } from '../../shared/offline/kept-pages.ts'

let age = typeof document !== 'undefined' && keptMark in document.documentElement.dataset ? renderedAt() : null
const listeners = new Set<() => void>()

/** As of when the page is that stands here, where it is one that was kept; null where it is as of now. */
export const currentAge = (): Date | null => age

export function subscribeToAge(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Asks anew for what a kept page shows, as soon as the network answers; then it is old no more. */
export async function renewKept(client: QueryClient): Promise<void> {
  if (!age) return
  try {
    await client.refetchQueries({}, { throwOnError: true })
    age = null
    for (const listener of listeners) listener()
  } catch {
    window.addEventListener('online', () => void renewKept(client), { once: true })
  }
}
