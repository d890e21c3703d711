import { setOf } from '../value/collections.ts'
import { equals } from '../value/compare.ts'
import { isList, isMap, MapDiff, type RuleMap, type RuleValue } from '../value/value.ts'
import { type Arguments, type MethodTable, takes } from './definition.ts'

export const mapMethods: MethodTable<RuleMap> = {
  size: takes(0, (self) => BigInt(self.size)),
  keys: takes(0, (self) => [...self.keys()]),
  values: takes(0, (self) => [...self.values()]),
  diff: takes(1, (self, args) => new MapDiff(self, args.map(0))),
  get: takes(2, (self, args) => getOrDefault(self, args)),
}

/** `map.get('key', default)` and `map.get(['key', 'inner'], default)`. */
function getOrDefault(self: RuleMap, args: Arguments): RuleValue {
  const key = args.value(0)
  let found: RuleValue | undefined = self
  for (const step of isList(key) ? key : [key]) {
    if (typeof step !== 'string') return args.refuse()
    found = found !== undefined && isMap(found) ? found.get(step) : undefined
  }
  return found === undefined ? args.value(1) : found
}

const changed = ({ after, before }: MapDiff, key: string) =>
  equals(after.get(key) ?? null, before.get(key) ?? null) === false

/** The keys of one kind, out of the union of both maps' keys. */
function keysWhere(diff: MapDiff, keep: (inAfter: boolean, inBefore: boolean, key: string) => boolean): RuleValue {
  const keys = new Set([...diff.after.keys(), ...diff.before.keys()])
  return setOf([...keys].filter((key) => keep(diff.after.has(key), diff.before.has(key), key)))
}

export const mapDiffMethods: MethodTable<MapDiff> = {
  addedKeys: takes(0, (self) => keysWhere(self, (after, before) => after && !before)),
  removedKeys: takes(0, (self) => keysWhere(self, (after, before) => before && !after)),
  changedKeys: takes(0, (self) => keysWhere(self, (after, before, key) => after && before && changed(self, key))),
  unchangedKeys: takes(0, (self) => keysWhere(self, (after, before, key) => after && before && !changed(self, key))),
  affectedKeys: takes(0, (self) => keysWhere(self, (after, before, key) => after !== before || changed(self, key))),
}
