import type { Language } from '@kopir/domain/language'
import { isActive, isRegistered } from '@kopir/domain/ngo/status'
import type { RegistryRow } from '@kopir/domain/published/registry'
import type { RegistryFilter } from '../../../entities/ngo/data/registry-filter.ts'
import { registryOrder } from '../../../entities/ngo/data/registry-order.ts'
import type { Registry } from '../../../entities/ngo/data/registry-queries.ts'
import { countFacets, type FacetCounts, passes } from './facets.ts'

/** What the page shows of a register under a filter. */
export interface ShownRegister {
  asOf: string
  /** Of the whole register, the liquidated included. */
  total: number
  registered: number
  active: number
  counts: FacetCounts
  /** How many the filter lists. */
  found: number
  /** Those of them that are here, in order, the first ones at least. */
  rows: readonly RegistryRow[]
}

const totals = new WeakMap<Registry, Pick<ShownRegister, 'total' | 'registered' | 'active'>>()

/** Counted once for each register. */
function totalsOf(registry: Registry) {
  const known = totals.get(registry) ?? {
    total: registry.rows.length,
    registered: registry.rows.filter(isRegistered).length,
    active: registry.rows.filter(isActive).length,
  }
  totals.set(registry, known)
  return known
}

/** What a filter shows of the registry; `found` are the positions that the search found, null where it was not asked. */
export function showRegister(
  registry: Registry,
  found: ReadonlySet<number> | null,
  filter: RegistryFilter,
  language: Language,
): ShownRegister {
  const matching: RegistryRow[] = []
  for (const position of registryOrder(registry, language, filter.sort === 'newest' ? 'newest' : 'name')) {
    const row = registry.rows[position]
    if (row && (!found || found.has(position))) matching.push(row)
  }
  const rows = matching.filter((row) => passes(row, filter))
  const counts = countFacets(matching, filter)
  return { asOf: registry.asOf, ...totalsOf(registry), counts, found: rows.length, rows }
}
