import { inLanguage } from '@kopir/domain/in-language'
import type { Language } from '@kopir/domain/language'
import type { RegistryRow } from '@kopir/domain/published/registry'
import { alphabetRank } from '../../../shared/i18n/collation.ts'
import { passes, type RegistryFilter } from './registry-filter.ts'
import type { Registry } from './registry-query.ts'

const orders = new WeakMap<Registry, Map<string, number[]>>()

/** Positions of all rows in a reading order; sorting 4,000 names at each keystroke would be felt. */
function orderOf(registry: Registry, language: Language, sort: RegistryFilter['sort']): number[] {
  const known = orders.get(registry) ?? new Map<string, number[]>()
  orders.set(registry, known)
  const key = `${language} ${sort}`
  let order = known.get(key)
  if (!order) {
    const sortKeys = registry.rows.map(({ name, registeredOn }) =>
      sort === 'newest' ? (registeredOn ?? '') : alphabetRank(inLanguage(name, language).text),
    )
    const sign = sort === 'newest' ? -1 : 1
    const keyOf = (position: number) => sortKeys[position] ?? ''
    order = registry.rows
      .map((_, position) => position)
      .sort((a, b) => (keyOf(a) < keyOf(b) ? -sign : keyOf(a) > keyOf(b) ? sign : a - b))
    known.set(key, order)
  }
  return order
}

export interface RegistryView {
  /** What the words of the search match, before the facets. */
  matching: RegistryRow[]
  /** What the page lists, in order. */
  listed: RegistryRow[]
}

/** What a filter shows of the registry; `found` are the positions that the search found, null where it was not asked. */
export function viewRegistry(
  registry: Registry,
  found: ReadonlySet<number> | null,
  filter: RegistryFilter,
  language: Language,
): RegistryView {
  const matching: RegistryRow[] = []
  for (const position of orderOf(registry, language, filter.sort)) {
    const row = registry.rows[position]
    if (row && (!found || found.has(position))) matching.push(row)
  }
  return { matching, listed: matching.filter((row) => passes(row, filter)) }
}
