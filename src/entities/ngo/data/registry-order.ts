import { inLanguage, type Language } from '@kopir/domain/language'
import { alphabetRank } from '@kopir/texts/collation'
import { properName } from './proper-name.ts'
import type { Registry } from './registry-queries.ts'

export type RegistrySort = 'name' | 'newest'

const orders = new WeakMap<Registry, Map<string, number[]>>()

/** Positions of all rows in a reading order; sorting 4,000 names at each keystroke would be felt. */
export function registryOrder(registry: Registry, language: Language, sort: RegistrySort = 'name'): readonly number[] {
  const known = orders.get(registry) ?? new Map<string, number[]>()
  orders.set(registry, known)
  const key = `${language} ${sort}`
  let order = known.get(key)
  if (!order) {
    const sortKeys = registry.rows.map(({ name, registeredOn }) =>
      sort === 'newest' ? (registeredOn ?? '') : alphabetRank(properName(inLanguage(name, language).text), language),
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
