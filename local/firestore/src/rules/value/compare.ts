import {
  Duration,
  type Fact,
  type FactOperator,
  type Facts,
  isList,
  isMap,
  isNumber,
  LatLng,
  PartialMap,
  Path,
  RuleSet,
  type RuleValue,
  Timestamp,
  typeOf,
  Unknown,
  VectorValue,
} from './value.ts'

const same = (a: readonly unknown[], b: readonly unknown[]) => a.length === b.length && a.every((x, i) => x === b[i])

/** Combines the verdicts on the parts of two containers: one difference decides, one doubt leaves it open. */
function all(verdicts: Iterable<boolean | undefined>): boolean | undefined {
  let verdict: boolean | undefined = true
  for (const part of verdicts) {
    if (part === false) return false
    if (part === undefined) verdict = undefined
  }
  return verdict
}

function* entriesEqual(a: ReadonlyMap<string, RuleValue>, b: ReadonlyMap<string, RuleValue>) {
  for (const [key, value] of a) yield b.has(key) ? equalItems(value, b.get(key) as RuleValue) : false
}

/** The `==` of the language: deep, numbers by value, but inside of containers by type too; never an error. `undefined` where a list proof cannot tell. */
export function equals(a: RuleValue, b: RuleValue): boolean | undefined {
  if (a === b) return a instanceof Unknown || a instanceof PartialMap ? undefined : true
  if (a instanceof Unknown) return decideByFacts(a, '==', b)
  if (b instanceof Unknown) return decideByFacts(b, '==', a)
  if (a === null || b === null) return false
  // A float may equal an int. JavaScript compares a number with a bigint exactly, so no conversion is needed.
  if (isNumber(a)) return isNumber(b) && a <= b && a >= b
  if (typeof a !== 'object' || typeof b !== 'object') return false
  if (a instanceof PartialMap) return equalsPartial(a, b)
  if (b instanceof PartialMap) return equalsPartial(b, a)
  if (isList(a)) {
    if (!isList(b) || a.length !== b.length) return false
    return all(a.map((item, i) => equalItems(item, b[i] as RuleValue)))
  }
  if (isMap(a)) return isMap(b) && a.size === b.size && all(entriesEqual(a, b))
  if (a instanceof Timestamp) return b instanceof Timestamp && a.nanos === b.nanos
  if (a instanceof Duration) return b instanceof Duration && a.nanos === b.nanos
  if (a instanceof Path) return b instanceof Path && same(a.segments, b.segments)
  if (a instanceof LatLng) return b instanceof LatLng && a.latitude === b.latitude && a.longitude === b.longitude
  if (a instanceof Uint8Array) return b instanceof Uint8Array && same([...a], [...b])
  if (a instanceof RuleSet) return b instanceof RuleSet && a.items.size === b.items.size && includesAll(b, a)
  if (a instanceof VectorValue) return b instanceof VectorValue && same(a.coordinates, b.coordinates)
  return false
}

/** Whether a container takes two items for the same: an int is never a float there, as in the official engine. */
export function equalItems(a: RuleValue, b: RuleValue): boolean | undefined {
  const equal = equals(a, b)
  if (equal !== true || (!isNumeric(a) && !isNumeric(b))) return equal
  // Equal numbers, of which one may be of either type.
  return a instanceof Unknown || b instanceof Unknown ? undefined : typeof a === typeof b
}

const isNumeric = (value: RuleValue) => isNumber(value) || (value instanceof Unknown && value.facts.type === 'number')

const includesAll = (set: RuleSet, other: RuleSet) => [...other.items.keys()].every((key) => set.items.has(key))

function equalsPartial(partial: PartialMap, other: RuleValue): boolean | undefined {
  if (isMap(other)) return all(entriesEqual(partial.known, other)) === false ? false : undefined
  return other instanceof PartialMap ? undefined : false
}

/** Order of Unicode code points, which is the order of UTF-8 and of Firestore; JavaScript's own differs past U+FFFF. */
function compareStrings(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(i)
    if (x !== y) {
      const surrogateX = x >= 0xd800 && x <= 0xdfff
      const surrogateY = y >= 0xd800 && y <= 0xdfff
      return surrogateX === surrogateY ? x - y : surrogateX ? 1 : -1
    }
  }
  return a.length - b.length
}

/** Negative, zero or positive; NaN where a NaN is compared, `undefined` where the language defines no order. */
export function compare(a: RuleValue, b: RuleValue): number | undefined {
  if (isNumber(a) && isNumber(b)) return a < b ? -1 : a > b ? 1 : a >= b ? 0 : Number.NaN
  if (typeof a === 'string' && typeof b === 'string') return compareStrings(a, b)
  if (a instanceof Timestamp && b instanceof Timestamp) return a.nanos < b.nanos ? -1 : a.nanos > b.nanos ? 1 : 0
  if (a instanceof Duration && b instanceof Duration) return a.nanos < b.nanos ? -1 : a.nanos > b.nanos ? 1 : 0
  if (a instanceof Uint8Array && b instanceof Uint8Array) return Buffer.compare(a, b)
  return undefined
}

/** Whether an order satisfies an operator; every answer about NaN is false. */
export function satisfies(order: number, operator: FactOperator): boolean {
  switch (operator) {
    case '==':
      return order === 0
    case '!=':
      return order !== 0
    case '<':
      return order < 0
    case '<=':
      return order <= 0
    case '>':
      return order > 0
    case '>=':
      return order >= 0
  }
}

/** What the facts about an unknown say of `unknown operator constant`; `undefined` where they say nothing. */
export function decideByFacts(unknown: Unknown, operator: FactOperator, constant: RuleValue): boolean | undefined {
  if (unknown.doubt !== null || constant instanceof Unknown || constant instanceof PartialMap) return undefined
  const { type, comparisons } = unknown.facts
  if (type !== null && type !== typeClass(constant))
    return operator === '==' ? false : operator === '!=' ? true : undefined
  for (const fact of comparisons) {
    const verdict = implied(fact, operator, constant)
    if (verdict !== undefined) return verdict
  }
  return undefined
}

function typeClass(value: RuleValue): Facts['type'] {
  const type = typeOf(value)
  return type === 'int' || type === 'float' ? 'number' : type
}

/** One fact `x f v` against the question `x operator c`. */
function implied(fact: Fact, operator: FactOperator, constant: RuleValue): boolean | undefined {
  if (fact.operator === '!=') {
    if (equals(fact.value, constant) !== true) return undefined
    return operator === '==' ? false : operator === '!=' ? true : undefined
  }
  const order = compare(fact.value, constant)
  if (order === undefined || Number.isNaN(order)) return undefined
  if (fact.operator === '==') return satisfies(order, operator)
  const below = fact.operator === '<' ? order <= 0 : fact.operator === '<=' && order < 0
  if (below) return satisfies(-1, operator)
  const above = fact.operator === '>' ? order >= 0 : fact.operator === '>=' && order > 0
  if (above) return satisfies(1, operator)
  if (order !== 0) return undefined
  if (fact.operator === '<=') return operator === '<=' ? true : operator === '>' ? false : undefined
  if (fact.operator === '>=') return operator === '>=' ? true : operator === '<' ? false : undefined
  return undefined
}
