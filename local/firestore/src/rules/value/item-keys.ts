import { fail } from './failure.ts'
import {
  Duration,
  isList,
  isMap,
  LatLng,
  MapDiff,
  Path,
  RuleSet,
  type RuleValue,
  Timestamp,
  typeOf,
  VectorValue,
} from './value.ts'

/** A text that two values share exactly when a list takes them for the same item: 1 and 1.0 are two, a NaN is one. */
export const keyOf = (value: RuleValue): string => key(value, typedNumber)

/** The same for sets and for the differences of maps, where 1 and 1.0 are one, as they are to a query. */
export const valueKeyOf = (value: RuleValue): string => key(value, untypedNumber)

const typedNumber = (value: bigint | number) => (typeof value === 'bigint' ? `n${value}` : `f${value}`)
const untypedNumber = (value: bigint | number) => `n${Number.isInteger(value) ? BigInt(value) : value}`

function key(value: RuleValue, ofNumber: (value: bigint | number) => string): string {
  if (typeof value === 'string') return `s${value}`
  if (typeof value === 'bigint' || typeof value === 'number') return ofNumber(value)
  if (value === null || typeof value === 'boolean') return `${value}`
  if (isList(value)) return `l${JSON.stringify(value.map((item) => key(item, ofNumber)))}`
  if (isMap(value)) {
    const entries = [...value].map(([name, item]) => [name, key(item, ofNumber)] as const)
    return `m${JSON.stringify(entries.sort((a, b) => (a[0] < b[0] ? -1 : 1)))}`
  }
  if (value instanceof RuleSet) return `e${JSON.stringify([...value.items.keys()].sort())}`
  if (value instanceof Timestamp) return `t${value.nanos}`
  if (value instanceof Duration) return `d${value.nanos}`
  if (value instanceof LatLng) return `g${value.latitude},${value.longitude}`
  if (value instanceof Path) return `p${value}`
  if (value instanceof Uint8Array) return `b${Buffer.from(value).toString('base64')}`
  if (value instanceof VectorValue) return `v${value.coordinates}`
  if (value instanceof MapDiff) return `c${JSON.stringify([keyOf(value.after), keyOf(value.before)])}`
  return fail(`Unsupported operation error. Received: ${typeOf(value)}.`)
}

/** A set of the given items, each once. */
export function setOf(items: Iterable<RuleValue>): RuleSet {
  const unique = new Map<string, RuleValue>()
  for (const item of items) {
    const itemKey = valueKeyOf(item)
    if (!unique.has(itemKey)) unique.set(itemKey, item)
  }
  return new RuleSet(unique)
}
