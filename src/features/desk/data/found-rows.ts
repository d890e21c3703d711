import type { Language } from '@kopir/domain/language'
import { isRegistered } from '@kopir/domain/ngo/status'
import type { RegistryRow } from '@kopir/domain/published/registry'
import { registryOrder } from '../../../entities/ngo/data/registry-order.ts'
import type { Registry } from '../../../entities/ngo/data/registry-queries.ts'
import type { SearchIndex } from '../../../shared/search/search-index.ts'

/** More than these nobody reads: another word finds sooner. */
const mostShown = 50

interface FoundRows {
  /** The first of them in the reader's alphabet. */
  rows: RegistryRow[]
  count: number
}

/** Which of the registered organisations words find; without words all of them. */
export function foundRows(
  registry: Registry | undefined,
  index: Pick<SearchIndex, 'search'> | undefined,
  words: string,
  language: Language,
): FoundRows {
  if (!registry || !index) return { rows: [], count: 0 }
  const matching = new Set(index.search(words))
  const found = registryOrder(registry, language)
    .filter((position) => matching.has(position))
    .flatMap((position) => registry.rows[position] ?? [])
    .filter(isRegistered)
  return { rows: found.slice(0, mostShown), count: found.length }
}
