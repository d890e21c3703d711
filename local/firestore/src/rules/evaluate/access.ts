import { fail, failNull, failType, failUnknownFunction, failUnsupported } from '../value/failure.ts'
import { isDoubtful, undecided } from '../value/unknown.ts'
import { isList, isMap, PartialMap, Path, type RuleList, type RuleValue, typeOf, Unknown } from '../value/value.ts'

const failMissing = (name: string): never => fail(`Property ${name} is undefined on object.`)

/** `object.name` */
export function member(object: RuleValue, name: string): RuleValue {
  if (isMap(object)) return object.get(name) ?? (object.has(name) ? null : failMissing(name))
  if (object instanceof PartialMap) {
    const value = object.known.get(name)
    // A field that the query does not pin may be missing: the proof fails with the message of the missing field.
    return value === undefined ? new Unknown(`Property ${name} is undefined on object.`) : value
  }
  if (object instanceof Unknown) return object.doubt === null ? undecided : object
  if (object instanceof Path) {
    const capture = object.captures?.get(name)
    return capture?.bound ? (object.segments[capture.index] as string) : failMissing(name)
  }
  return object === null ? failNull() : failType(object, 'map,path')
}

/** An index as a number, if it lies from 0 to the limit, which is not included. */
function position(index: RuleValue, limit: number, size: number): number {
  if (typeof index !== 'bigint') return failType(index, 'int')
  if (index >= 0n && index < BigInt(limit)) return Number(index)
  return fail(`Index out of bound error. Index: [${index}] , size: [${size}].`)
}

const indexes: Readonly<Record<string, string>> = {
  string: 'string[int]',
  list: 'list[int]',
  map: 'map[string]',
  path: 'path[string], path[int]',
}

/** `object[index]` */
export function indexed(object: RuleValue, index: RuleValue): RuleValue {
  if (isDoubtful(object)) return object
  if (isDoubtful(index)) return index
  if (object instanceof Unknown || index instanceof Unknown) return undecided
  if (typeof index === 'string' && (isMap(object) || object instanceof PartialMap || object instanceof Path)) {
    return member(object, index)
  }
  if (typeof index === 'bigint') {
    if (isList(object)) return object[position(index, object.length, object.length)] as RuleValue
    if (typeof object === 'string') return object.charAt(position(index, object.length, object.length))
    if (object instanceof Path)
      return object.segments[position(index, object.segments.length, object.segments.length)] as string
  }
  if (object === null) return failNull()
  const expected = indexes[object instanceof PartialMap ? 'map' : typeOf(object)]
  return expected === undefined
    ? failUnknownFunction('[]')
    : failUnsupported(`${typeOf(object)}[${typeOf(index)}]`, expected)
}

/** `object[from:to]`, the end not included; either end may be left out. */
export function sliced(object: RuleValue, from: RuleValue | undefined, to: RuleValue | undefined): RuleValue {
  const parts = [object, ...(from === undefined ? [] : [from]), ...(to === undefined ? [] : [to])]
  const doubt = parts.find(isDoubtful)
  if (doubt) return doubt
  if (parts.some((part) => part instanceof Unknown)) return undecided
  const range = (size: number): [number, number] => {
    const start = from === undefined ? 0 : position(from, size + 1, size)
    const end = to === undefined ? size : position(to, size + 1, size)
    return start <= end ? [start, end] : fail(`Illegal range error. From index: [${start}] , To index: [${end}].`)
  }
  if (typeof object === 'string') return object.slice(...range(object.length))
  if (isList(object)) return (object as RuleList).slice(...range(object.length))
  if (object instanceof Path) return new Path(object.segments.slice(...range(object.segments.length)))
  return object === null ? failNull() : failUnknownFunction('@range')
}
