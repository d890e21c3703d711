import type { Commitment } from '@kopir/domain/commitment/commitment'
import type { Language } from '@kopir/domain/language'
import { readInstants } from '@kopir/domain/published/instants'

/** A page that was rendered, as its preview is told from. */
export interface Previewed {
  /** The name of the page's module. */
  page: string | null
  params: Readonly<Record<string, string | undefined>>
  search: URLSearchParams
  /** What published addresses answered. */
  answers: Readonly<Record<string, unknown>>
  language: Language
  /** Of the page, with its origin. */
  url: string
  now: Date
}

/** The line of the roadmap that the address names; null for the roadmap as a whole. */
export function namedCommitment({ page, params, search, answers }: Previewed): Commitment | null {
  const named = search.get('commitment')
  if (page !== 'roadmap' || named === null) return null
  const all = readInstants<Commitment[] | undefined>(answers[`/data/${params.territoryId}/commitments`])
  return all?.find(({ id }) => id === named) ?? null
}

/** Under which address a page is shared: what names one of many on it is shared as that one, and found as the page. */
export function sharedPathOf(path: string, previewed: Previewed): string {
  const commitment = namedCommitment(previewed)
  return commitment ? `${path}${path.includes('?') ? '&' : '?'}commitment=${encodeURIComponent(commitment.id)}` : path
}
