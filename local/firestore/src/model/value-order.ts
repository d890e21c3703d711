import type { Fields, Value } from './proto-json.ts'
import { comparePaths } from './resource-name.ts'
import { compareUtf8 } from './utf8-order.ts'
import { isVector, vectorElements } from './vector.ts'

const rankOfKind: Record<string, number> = {
  nullValue: 0,
  booleanValue: 1,
  integerValue: 2,
  doubleValue: 2,
  timestampValue: 3,
  stringValue: 4,
  bytesValue: 5,
  referenceValue: 6,
  geoPointValue: 7,
  arrayValue: 8,
  mapValue: 10,
}
/** The rank of vectors, which are maps by their form. */
export const vectorRank = 9

/** The position of the value's type in the order of all types; integers and doubles share theirs. */
export function typeRank(value: Value): number {
  if ('mapValue' in value && isVector(value.mapValue.fields ?? {})) return vectorRank
  for (const kind in value) return rankOfKind[kind] ?? 0
  return 0
}

/** The total order of all values in their normal form. */
export function compareValues(a: Value, b: Value): number {
  const rank = typeRank(a)
  const difference = rank - typeRank(b)
  if (difference !== 0) return difference
  if ('stringValue' in a && 'stringValue' in b) return compareUtf8(a.stringValue, b.stringValue)
  if (rank === rankOfKind.integerValue) return compareNumbers(a, b)
  if ('booleanValue' in a && 'booleanValue' in b) return Number(a.booleanValue) - Number(b.booleanValue)
  if ('timestampValue' in a && 'timestampValue' in b) return compareUtf8(a.timestampValue, b.timestampValue)
  if ('bytesValue' in a && 'bytesValue' in b) {
    return Buffer.compare(Buffer.from(a.bytesValue, 'base64'), Buffer.from(b.bytesValue, 'base64'))
  }
  if ('referenceValue' in a && 'referenceValue' in b) return comparePaths(a.referenceValue, b.referenceValue)
  if ('geoPointValue' in a && 'geoPointValue' in b) {
    const [x, y] = [a.geoPointValue, b.geoPointValue]
    return compareDoubles(x.latitude ?? 0, y.latitude ?? 0) || compareDoubles(x.longitude ?? 0, y.longitude ?? 0)
  }
  if ('arrayValue' in a && 'arrayValue' in b) {
    return compareArrays(a.arrayValue.values ?? [], b.arrayValue.values ?? [])
  }
  if ('mapValue' in a && 'mapValue' in b) {
    const left = a.mapValue.fields ?? {}
    const right = b.mapValue.fields ?? {}
    return rank === vectorRank ? compareVectors(left, right) : compareMaps(left, right)
  }
  return 0
}

/** Equality as queries see it: 1 and 1.0 are equal, so are NaN and NaN. */
export function valuesEqual(a: Value, b: Value): boolean {
  return compareValues(a, b) === 0
}

/** Whether the number is NaN. */
export function isNaNValue(value: Value): boolean {
  return 'doubleValue' in value && value.doubleValue === 'NaN'
}

/** Order of numbers, exact between int64 and double; NaN comes first. */
function compareNumbers(a: Value, b: Value): number {
  const x = numberOf(a)
  const y = numberOf(b)
  if (typeof x === 'bigint' || typeof y === 'bigint') return compareExactly(x, y)
  if (Number.isNaN(x)) return Number.isNaN(y) ? 0 : -1
  if (Number.isNaN(y)) return 1
  return compareDoubles(x, y)
}

/** Neither is NaN; -0 equals 0. */
function compareDoubles(x: number, y: number): number {
  return x < y ? -1 : x > y ? 1 : 0
}

/** A bigint only where a double would not hold the integer. */
function numberOf(value: Value): number | bigint {
  if ('doubleValue' in value) return Number(value.doubleValue)
  if (!('integerValue' in value)) return 0
  const text = String(value.integerValue)
  return text.length <= 15 ? Number(text) : BigInt(text)
}

/** JavaScript compares a bigint with a number by exact value; only NaN needs a rule of its own. */
function compareExactly(x: number | bigint, y: number | bigint): number {
  if (Number.isNaN(x)) return -1
  if (Number.isNaN(y)) return 1
  return x < y ? -1 : x > y ? 1 : 0
}

function compareArrays(a: readonly Value[], b: readonly Value[]): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const order = compareValues(a[i] as Value, b[i] as Value)
    if (order !== 0) return order
  }
  return a.length - b.length
}

function compareMaps(a: Fields, b: Fields): number {
  const left = Object.keys(a).sort(compareUtf8)
  const right = Object.keys(b).sort(compareUtf8)
  const length = Math.min(left.length, right.length)
  for (let i = 0; i < length; i++) {
    const x = left[i] as string
    const y = right[i] as string
    const order = compareUtf8(x, y) || compareValues(a[x] as Value, b[y] as Value)
    if (order !== 0) return order
  }
  return left.length - right.length
}

/** Vectors compare by dimension, then by element. */
function compareVectors(a: Fields, b: Fields): number {
  const left = vectorElements(a)
  const right = vectorElements(b)
  return left.length - right.length || compareArrays(left, right)
}
