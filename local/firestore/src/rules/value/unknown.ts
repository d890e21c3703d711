import { type Fact, type Facts, isList, isMap, PartialMap, RuleSet, type RuleValue, typeOf, Unknown } from './value.ts'

export const undecided = new Unknown('The query does not determine this value.')

/** Whether the value may be an error. Anything computed from a doubtful value is that same doubt. */
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
