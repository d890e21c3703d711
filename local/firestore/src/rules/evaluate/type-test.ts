import { PartialMap, UNDECIDED, Unknown } from '../value/unknown.ts'
import { type RuleValue, typeOf } from '../value/value.ts'

/** What may stand after `is`. */
export const TYPE_NAMES: ReadonlySet<string> = new Set([
  'null',
  'bool',
  'int',
  'float',
  'number',
  'string',
  'bytes',
  'list',
  'map',
  'set',
  'timestamp',
  'duration',
  'latlng',
  'path',
  'constraint',
])

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
