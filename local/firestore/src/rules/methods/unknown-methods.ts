import { equals } from '../value/compare.ts'
import { PartialMap, UNDECIDED, Unknown } from '../value/unknown.ts'
import { isList, type RuleList, RuleSet, type RuleValue } from '../value/value.ts'

/** The few methods that a proof can answer although part of what they look at is unknown. */
export function callOnUnknown(receiver: RuleValue, name: string, args: readonly RuleValue[]): RuleValue {
  const [first = null, second = null] = args
  if (receiver instanceof PartialMap) return callOnPartialMap(receiver, name, args)
  if (name === 'size' && args.length === 0 && isList(receiver)) return BigInt(receiver.length)
  if (args.length !== 1 || second !== null) return UNDECIDED
  const own = certainItems(receiver)
  const other = certainItems(first)
  if (!own || !other) return UNDECIDED
  if (name === 'hasAny') return other.some((item) => holds(own, item)) || UNDECIDED
  // "All of the other" needs the other to be complete, which an unknown list never is.
  if (name === 'hasAll' && !(first instanceof Unknown)) return other.every((item) => holds(own, item)) || UNDECIDED
  return UNDECIDED
}

function callOnPartialMap(map: PartialMap, name: string, args: readonly RuleValue[]): RuleValue {
  const [key = null] = args
  if (name === 'get' && args.length === 2 && typeof key === 'string') {
    const value = map.known.get(key)
    return value === undefined ? new Unknown(null) : value
  }
  if (name === 'keys' && args.length === 0) {
    return new Unknown(null, { type: 'list', comparisons: [], contains: [...map.known.keys()] })
  }
  return UNDECIDED
}

/** Items that the list or set holds in every document; null for what is neither. */
function certainItems(value: RuleValue): RuleList | null {
  if (value instanceof RuleSet) return [...value.items.values()]
  if (isList(value)) return value
  return value instanceof Unknown && value.facts.type === 'list' ? value.facts.contains : null
}

const holds = (items: RuleList, item: RuleValue) => items.some((own) => equals(own, item) === true)
