import { undecided } from '../value/unknown.ts'
import { PartialMap, type RuleValue, typeOf, Unknown } from '../value/value.ts'

/**
 * The names allowed after `is`. No value is ever a `constraint`: that type exists only in the official engine's own
 * proofs.
 */
export const typeNames: ReadonlySet<string> = new Set(
  'bool bytes constraint duration float int latlng list vector set number map string timestamp path map_diff'.split(
    ' ',
  ),
)

/** `value is type` */
export function isOfType(value: RuleValue, type: string): RuleValue {
  if (value instanceof Unknown) {
    if (value.doubt !== null) return value
    const known = value.facts.type
    if (known === null) return undecided
    return known === 'number' && (type === 'int' || type === 'float') ? undecided : known === type
  }
  const actual = value instanceof PartialMap ? 'map' : typeOf(value)
  return type === 'number' ? actual === 'int' || actual === 'float' : actual === type
}
