import { failNull, failUnknownFunction } from '../value/failure.ts'
import { hasUnknown, isDoubtful } from '../value/unknown.ts'
import type { RuleValue, TypeName } from '../value/value.ts'
import { typeOf } from '../value/value.ts'
import { bytesMethods } from './bytes-methods.ts'
import { type Definition, invoke, type MethodTable } from './definition.ts'
import { listMethods } from './list-methods.ts'
import { mapDiffMethods, mapMethods } from './map-methods.ts'
import { latLngMethods, pathMethods } from './place-methods.ts'
import { setMethods } from './set-methods.ts'
import { stringMethods } from './string-methods.ts'
import { durationMethods, timestampMethods } from './time-methods.ts'
import { callOnUnknown } from './unknown-methods.ts'

const tables: Partial<Record<TypeName, MethodTable<never>>> = {
  string: stringMethods,
  bytes: bytesMethods,
  list: listMethods,
  map: mapMethods,
  map_diff: mapDiffMethods,
  set: setMethods,
  timestamp: timestampMethods,
  duration: durationMethods,
  latlng: latLngMethods,
  path: pathMethods,
}

const names = new Set(Object.values(tables).flatMap((table) => Object.keys(table)))

/** Whether any type at all has a method of this name. */
export const isMethodName = (name: string): boolean => names.has(name)

/** `receiver.name(args)` */
export function callMethod(receiver: RuleValue, name: string, args: readonly RuleValue[], partial: boolean): RuleValue {
  if (partial) {
    const doubt = [receiver, ...args].find(isDoubtful)
    if (doubt) return doubt
    if (hasUnknown(receiver) || args.some(hasUnknown)) return callOnUnknown(receiver, name, args)
  }
  if (receiver === null) return failNull()
  const type = typeOf(receiver)
  const table = tables[type]
  if (!table || !Object.hasOwn(table, name)) return failUnknownFunction(name)
  return invoke(table[name] as Definition<RuleValue>, receiver, `${type}.${name}`, args)
}
