import { PartialMap, UNDECIDED, Unknown } from '../value/unknown.ts'
import { type RuleValue, typeOf } from '../value/value.ts'

/** What may stand after `is`; nothing is a constraint outside of the official engine's own proofs. */
export const TYPE_NAMES: ReadonlySet<string> = new Set(
  'bool bytes constraint duration float int latlng list vector set number map string timestamp path map_diff'.split(
    ' ',
  ),
)

/** `value is type` */
export function isOfType(value: RuleValue, type: string): RuleValue {
  if (value instanceof Unknown) {
    if (value.doubt !== null) return value
    const known = value.facts.type
    if (known === null) return UNDECIDED
    return known === 'number' && (type === 'int' || type === 'float') ? UNDECIDED : known === type
  }
  const actual = value instanceof PartialMap ? 'map' : typeOf(value)
  return type === 'number' ? actual === 'int' || actual === 'float' : actual === type
}
