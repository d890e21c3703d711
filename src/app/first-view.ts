import type { Language } from '@kopir/domain/language'
import type { QueryClient } from '@tanstack/react-query'

/** What an address asks of its page. */
export interface Asked {
  language: Language
  params: Record<string, string | undefined>
  search: URLSearchParams
}

/**
 * Reads what the first view of a page shows into the cache, where its components look for it, from published addresses
 * alone: the server renders from it, and the browser takes over from the same answers. Fails with `not-found` where
 * there is no such page.
 */
export type FirstViewOf = (client: QueryClient, asked: Asked) => Promise<unknown>
