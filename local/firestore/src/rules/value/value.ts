export type RuleList = readonly RuleValue[]
export type RuleMap = ReadonlyMap<string, RuleValue>

/** A value of the rules language. An int is a bigint and a float a number, so that `1 is int` and int64 stay exact. */
export type RuleValue =
  | null
  | boolean
  | bigint
  | number
  | string
  | Uint8Array
  | RuleList
  | RuleMap
  | RuleSet
  | MapDiff
  | Timestamp
  | Duration
  | LatLng
  | VectorValue
  | Path
  | Unknown
  | PartialMap

/** An instant in UTC, in nanoseconds since the epoch. */
export class Timestamp {
  constructor(readonly nanos: bigint) {}
}

export class Duration {
  constructor(readonly nanos: bigint) {}
}

export class LatLng {
  constructor(
    readonly latitude: number,
    readonly longitude: number,
  ) {}
}

/** A vector for similarity search: rules can only tell that it is one and whether two are equal. */
export class VectorValue {
  constructor(readonly coordinates: readonly number[]) {}
}

/**
 * `/databases/(default)/documents/…` as its segments. A template has names for some of them: which segment each stands
 * for and whether `bind` has filled it in.
 */
export class Path {
  constructor(
    readonly segments: readonly string[],
    readonly captures: ReadonlyMap<string, { index: number; bound: boolean }> | null = null,
  ) {}
  toString(): string {
    return `/${this.segments.join('/')}`
  }
}

/** Unordered unique items, held by the canonical key of each. */
export class RuleSet {
  constructor(readonly items: ReadonlyMap<string, RuleValue>) {}
}

/** What `map.diff(other)` answers: both maps, compared when a method asks. */
export class MapDiff {
  constructor(
    readonly after: RuleMap,
    readonly before: RuleMap,
  ) {}
}

export type FactOperator = '==' | '!=' | '<' | '<=' | '>' | '>='

/** One thing that a query guarantees about a value in every document it can return. */
export interface Fact {
  operator: FactOperator
  value: RuleValue
}

export interface Facts {
  /** Known where the value itself is not: `number` stands for int or float. */
  type: TypeName | 'number' | null
  comparisons: readonly Fact[]
  /** Elements that the value, a list, is known to hold. */
  contains: readonly RuleValue[]
}

const noFacts: Facts = { type: null, comparisons: [], contains: [] }

/**
 * A value that a list proof cannot name. With a `doubt` it may even be an error in some document, so whatever is computed
 * from it is in doubt as well; without one it certainly exists, and its facts may still decide a comparison.
 */
export class Unknown {
  constructor(
    readonly doubt: string | null,
    readonly facts: Facts = noFacts,
  ) {}
}

/** A map of which only some entries are known: the fields that a query pins. */
export class PartialMap {
  constructor(readonly known: ReadonlyMap<string, RuleValue>) {}
}

export type TypeName =
  | 'null'
  | 'bool'
  | 'int'
  | 'float'
  | 'string'
  | 'bytes'
  | 'list'
  | 'map'
  | 'set'
  | 'map_diff'
  | 'timestamp'
  | 'duration'
  | 'latlng'
  | 'vector'
  | 'path'
  | 'unknown'

/** The name of a value's type as `is` and the error messages use it. */
export function typeOf(value: RuleValue): TypeName {
  switch (typeof value) {
    case 'string':
      return 'string'
    case 'boolean':
      return 'bool'
    case 'bigint':
      return 'int'
    case 'number':
      return 'float'
  }
  if (value === null) return 'null'
  if (value instanceof Map) return 'map'
  if (Array.isArray(value)) return 'list'
  if (value instanceof Timestamp) return 'timestamp'
  if (value instanceof Path) return 'path'
  if (value instanceof RuleSet) return 'set'
  if (value instanceof MapDiff) return 'map_diff'
  if (value instanceof Duration) return 'duration'
  if (value instanceof LatLng) return 'latlng'
  if (value instanceof VectorValue) return 'vector'
  if (value instanceof Uint8Array) return 'bytes'
  return 'unknown'
}

export const isList = (value: RuleValue): value is RuleList => Array.isArray(value)
export const isMap = (value: RuleValue): value is RuleMap => value instanceof Map
export const isNumber = (value: RuleValue): value is bigint | number =>
  typeof value === 'bigint' || typeof value === 'number'
