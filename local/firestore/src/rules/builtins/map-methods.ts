import { failType } from '../value/failure.ts'
import { setOf, valueKeyOf } from '../value/item-keys.ts'
import { isList, isMap, MapDiff, type RuleMap, type RuleValue } from '../value/value.ts'
import { type MethodTable, takes } from './definition.ts'

export const mapMethods: MethodTable<RuleMap> = {
  size: takes([], (self) => BigInt(self.size)),
  keys: takes([], (self) => [...self.keys()].sort()),
  values: takes([], (self) => [...self.values()]),
  diff: takes(['map'], (self, other) => new MapDiff(self, other)),
  get: {
    signatures: [
      ['string', 'any'],
      ['list', 'any'],
    ],
    apply: (self, [key = null, otherwise = null]) => getOrDefault(self, key, otherwise),
  },
}

/** `map.get('key', default)` and `map.get(['key', 'inner'], default)`. */
function getOrDefault(self: RuleMap, key: RuleValue, otherwise: RuleValue): RuleValue {
  let found: RuleValue | undefined = self
  for (const step of isList(key) ? key : [key]) {
    if (typeof step !== 'string') return failType(step, 'string')
    found = found !== undefined && isMap(found) ? found.get(step) : undefined
  }
  return found === undefined ? otherwise : found
}

const isChanged = ({ after, before }: MapDiff, key: string) =>
  valueKeyOf(after.get(key) ?? null) !== valueKeyOf(before.get(key) ?? null)

/** The keys of one kind, out of the union of both maps' keys. */
function keysWhere(diff: MapDiff, keep: (inAfter: boolean, inBefore: boolean, key: string) => boolean): RuleValue {
  const keys = new Set([...diff.after.keys(), ...diff.before.keys()])
  return setOf([...keys].filter((key) => keep(diff.after.has(key), diff.before.has(key), key)))
}

export const mapDiffMethods: MethodTable<MapDiff> = {
  addedKeys: takes([], (self) => keysWhere(self, (after, before) => after && !before)),
  removedKeys: takes([], (self) => keysWhere(self, (after, before) => before && !after)),
  changedKeys: takes([], (self) => keysWhere(self, (after, before, key) => after && before && isChanged(self, key))),
  unchangedKeys: takes([], (self) => keysWhere(self, (after, before, key) => after && before && !isChanged(self, key))),
  affectedKeys: takes([], (self) => keysWhere(self, (after, before, key) => after !== before || isChanged(self, key))),
}
