import { isList, isMap, RuleSet, type RuleValue, type TypeName, typeOf } from './value.ts'

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

const NO_FACTS: Facts = { type: null, comparisons: [], contains: [] }

/**
 * A value that a list proof cannot name. With a `doubt` it may even be an error in some document, so whatever is computed
 * from it is in doubt as well; without one it certainly exists, and its facts may still decide a comparison.
 */
export class Unknown {
  constructor(
    readonly doubt: string | null,
    readonly facts: Facts = NO_FACTS,
  ) {}
}

/** A map of which only some entries are known: the fields that a query pins. */
export class PartialMap {
  constructor(readonly known: ReadonlyMap<string, RuleValue>) {}
}

export const UNDECIDED = new Unknown('The query does not determine this value.')

/** Whether the value may be an error: the only honest answer of anything computed from it is this same doubt. */
export function isDoubtful(value: RuleValue): value is Unknown {
  return value instanceof Unknown && value.doubt !== null
}

/** Whether an unknown hides anywhere inside. */
export function hasUnknown(value: RuleValue): boolean {
  if (value === null || typeof value !== 'object') return false
  if (value instanceof Unknown || value instanceof PartialMap) return true
  if (isList(value)) return value.some(hasUnknown)
  if (isMap(value)) return [...value.values()].some(hasUnknown)
  if (value instanceof RuleSet) return [...value.items.values()].some(hasUnknown)
  return false
}

/** The type that every comparison fact but `!=` implies: Firestore compares a field only with values of its own type. */
export function typeOfFacts(comparisons: readonly Fact[]): Facts['type'] {
  const telling = comparisons.find((fact) => fact.operator !== '!=')
  if (!telling) return null
  if (telling.value instanceof Unknown) return telling.value.facts.type
  const type = typeOf(telling.value)
  return type === 'int' || type === 'float' ? 'number' : type
}
