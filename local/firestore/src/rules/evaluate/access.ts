import { fail } from '../value/failure.ts'
import { isDoubtful, PartialMap, UNDECIDED, Unknown } from '../value/unknown.ts'
import { isList, isMap, Path, type RuleValue, typeOf } from '../value/value.ts'

/** `object.name` */
export function member(object: RuleValue, name: string): RuleValue {
  if (isMap(object)) {
    const value = object.get(name)
    return value === undefined ? fail(`Property ${name} is undefined on object.`) : value
  }
  if (object instanceof PartialMap) {
    const value = object.known.get(name)
    // A field that the query does not pin may be missing: the proof fails with the message of the missing field.
    return value === undefined ? new Unknown(`Property ${name} is undefined on object.`) : value
  }
  if (object instanceof Unknown) return object.doubt === null ? UNDECIDED : object
  return object === null ? fail('Null value error.') : fail(`Property ${name} is undefined on object.`)
}

function position(index: RuleValue, length: number): number {
  if (typeof index !== 'bigint') return fail(`Unsupported operation error. Received: [${typeOf(index)}].`)
  return index >= 0n && index < BigInt(length) ? Number(index) : fail('Index out of bounds error.')
}

/** `object[index]` */
export function indexed(object: RuleValue, index: RuleValue): RuleValue {
  if (isDoubtful(object)) return object
  if (isDoubtful(index)) return index
  if (object instanceof Unknown || index instanceof Unknown) return UNDECIDED
  if (isList(object)) return object[position(index, object.length)] as RuleValue
  if ((isMap(object) || object instanceof PartialMap) && typeof index === 'string') return member(object, index)
  if (object instanceof Path) return object.segments[position(index, object.segments.length)] as string
  if (typeof object === 'string') return object.charAt(position(index, object.length))
  if (object === null) return fail('Null value error.')
  return fail(`Unsupported operation error. Received: ${typeOf(object)}[${typeOf(index)}].`)
}

/** `object[from:to]`, the end not included. */
export function sliced(object: RuleValue, from: RuleValue, to: RuleValue): RuleValue {
  const doubt = [object, from, to].find(isDoubtful)
  if (doubt) return doubt
  if (object instanceof Unknown || from instanceof Unknown || to instanceof Unknown) return UNDECIDED
  const items = typeof object === 'string' || isList(object) ? object : null
  if (items === null)
    return fail(`Unsupported operation error. Received: ${typeOf(object)}[${typeOf(from)}:${typeOf(to)}].`)
  const start = position(from, items.length + 1)
  const end = position(to, items.length + 1)
  if (start > end) return fail('Index out of bounds error.')
  return items.slice(start, end)
}
