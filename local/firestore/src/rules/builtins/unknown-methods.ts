import { equalItems } from '../value/compare.ts'
import { undecided } from '../value/unknown.ts'
import { isList, isMap, PartialMap, type RuleList, RuleSet, type RuleValue, Unknown } from '../value/value.ts'

/** The few methods that a proof can answer although part of what they look at is unknown. */
export function callOnUnknown(receiver: RuleValue, name: string, args: readonly RuleValue[]): RuleValue {
  const [first = null, second = null] = args
  if (receiver instanceof PartialMap) return callOnPartialMap(receiver, name, args)
  if (name === 'size' && args.length === 0 && isList(receiver)) return BigInt(receiver.length)
  if (args.length !== 1 || second !== null) return undecided
  const own = certainItems(receiver)
  const other = certainItems(first)
  if (!own || !other) return undecided
  if (name === 'hasAny') return other.some((item) => holds(own, item)) || undecided
  // "All of the other" needs the other to be complete, which an unknown list never is.
  if (name === 'hasAll' && !(first instanceof Unknown)) return other.every((item) => holds(own, item)) || undecided
  return undecided
}

function callOnPartialMap(map: PartialMap, name: string, args: readonly RuleValue[]): RuleValue {
  const [key = null, otherwise = null] = args
  if (name === 'get' && args.length === 2) return getOrUnknown(map, isList(key) ? key : [key], otherwise)
  if (name === 'size' && args.length === 0) {
    const atLeast = { operator: '>=' as const, value: BigInt(map.known.size) }
    return new Unknown(null, { type: 'number', comparisons: [atLeast], contains: [] })
  }
  if (name === 'keys' && args.length === 0) {
    return new Unknown(null, { type: 'list', comparisons: [], contains: [...map.known.keys()] })
  }
  return undecided
}

/** `get` on what the query pins; where it pins nothing the value exists or is the default, and is unknown. */
function getOrUnknown(map: PartialMap, steps: RuleList, otherwise: RuleValue): RuleValue {
  let found: RuleValue = map
  for (const step of steps) {
    if (typeof step !== 'string') return undecided
    if (found instanceof Unknown) return new Unknown(null)
    const entries: ReadonlyMap<string, RuleValue> | null =
      found instanceof PartialMap ? found.known : isMap(found) ? found : null
    const inner: RuleValue | undefined = entries?.get(step)
    if (inner === undefined) return found instanceof PartialMap ? new Unknown(null) : otherwise
    found = inner
  }
  return found
}

/** Items that the list or set holds in every document; null for what is neither. */
function certainItems(value: RuleValue): RuleList | null {
  if (value instanceof RuleSet) return [...value.items.values()]
  if (isList(value)) return value
  return value instanceof Unknown && value.facts.type === 'list' ? value.facts.contains : null
}

const holds = (items: RuleList, item: RuleValue) => items.some((own) => equalItems(own, item) === true)
