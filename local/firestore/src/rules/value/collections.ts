import { fail } from './failure.ts'
import { Duration, isList, isMap, LatLng, MapDiff, Path, RuleSet, type RuleValue, Timestamp } from './value.ts'

let nanCount = 0

/** A text that two values share exactly when `==` holds between them; sets and membership tests stay linear by it. */
export function keyOf(value: RuleValue): string {
  if (typeof value === 'string') return `s${value}`
  if (typeof value === 'bigint') return `n${value}`
  if (typeof value === 'number') {
    if (Number.isNaN(value)) return `nan${nanCount++}`
    return Number.isInteger(value) ? `n${BigInt(value)}` : `n${value}`
  }
  if (value === null || typeof value === 'boolean') return `${value}`
  if (isList(value)) return `l${JSON.stringify(value.map(keyOf))}`
  if (isMap(value)) {
    const entries = [...value].map(([key, item]) => [key, keyOf(item)] as const)
    return `m${JSON.stringify(entries.sort((a, b) => (a[0] < b[0] ? -1 : 1)))}`
  }
  if (value instanceof RuleSet) return `e${JSON.stringify([...value.items.keys()].sort())}`
  if (value instanceof Timestamp) return `t${value.nanos}`
  if (value instanceof Duration) return `d${value.nanos}`
  if (value instanceof LatLng) return `g${value.latitude},${value.longitude}`
  if (value instanceof Path) return `p${value}`
  if (value instanceof Uint8Array) return `b${Buffer.from(value).toString('base64')}`
  if (value instanceof MapDiff) return fail('Unsupported operation error. Received: mapdiff.')
  return fail('Unsupported operation error. Received: unknown.')
}

/** A set of the given items, each once. */
export function setOf(items: Iterable<RuleValue>): RuleSet {
  const unique = new Map<string, RuleValue>()
  for (const item of items) {
    const key = keyOf(item)
    if (!unique.has(key)) unique.set(key, item)
  }
  return new RuleSet(unique)
}
