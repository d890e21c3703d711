import { keyOf } from '../value/collections.ts'
import { RuleSet, type RuleValue } from '../value/value.ts'
import { type Arguments, type MethodTable, takes } from './definition.ts'
import { membership } from './list-methods.ts'

const filtered = (set: RuleSet, keep: (key: string) => boolean): RuleValue =>
  new RuleSet(new Map([...set.items].filter(([key]) => keep(key))))
const argumentKeys = (args: Arguments) => args.items(0).map(keyOf)

export const setMethods: MethodTable<RuleSet> = {
  size: takes(0, (self) => BigInt(self.items.size)),
  hasAll: takes(1, (self, args) => membership.hasAll(self.items.keys(), argumentKeys(args))),
  hasAny: takes(1, (self, args) => membership.hasAny(self.items.keys(), argumentKeys(args))),
  hasOnly: takes(1, (self, args) => membership.hasOnly(self.items.keys(), argumentKeys(args))),
  union: takes(1, (self, args) => new RuleSet(new Map([...args.set(0).items, ...self.items]))),
  intersection: takes(1, (self, args) => {
    const other = args.set(0)
    return filtered(self, (key) => other.items.has(key))
  }),
  difference: takes(1, (self, args) => {
    const other = args.set(0)
    return filtered(self, (key) => !other.items.has(key))
  }),
}
