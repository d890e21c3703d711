import type { Language } from '@kopir/domain/language'
import type { RegistryRow } from '@kopir/domain/published/registry'
import type { RegistryFilter } from '../../../entities/ngo/data/registry-filter.ts'
import { registryOrder } from '../../../entities/ngo/data/registry-order.ts'
import type { Registry } from '../../../entities/ngo/data/registry-queries.ts'
import { passes } from './facets.ts'

export interface MatchingRows {
  /** What the words of the search match, before the facets. */
  matching: RegistryRow[]
  /** What the page lists, in order. */
  listed: RegistryRow[]
}

/** What a filter shows of the registry; `found` are the positions that the search found, null where it was not asked. */
export function findMatchingRows(
  registry: Registry,
  found: ReadonlySet<number> | null,
  filter: RegistryFilter,
  language: Language,
): MatchingRows {
  const matching: RegistryRow[] = []
  for (const position of registryOrder(registry, language, filter.sort === 'newest' ? 'newest' : 'name')) {
    const row = registry.rows[position]
    if (row && (!found || found.has(position))) matching.push(row)
  }
  return { matching, listed: matching.filter((row) => passes(row, filter)) }
}
