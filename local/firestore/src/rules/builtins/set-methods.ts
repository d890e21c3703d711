import { valueKeyOf } from '../value/item-keys.ts'
import { isList, type RuleList, RuleSet, type RuleValue } from '../value/value.ts'
import { type MethodTable, takes, takesOneOf } from './definition.ts'
import { membership } from './list-methods.ts'

const filtered = (set: RuleSet, keep: (key: string) => boolean): RuleValue =>
  new RuleSet(new Map([...set.items].filter(([key]) => keep(key))))
const keys = (items: RuleSet | RuleList) => (isList(items) ? items.map(valueKeyOf) : items.items.keys())

export const setMethods: MethodTable<RuleSet> = {
  size: takes([], (self) => BigInt(self.items.size)),
  hasAll: takesOneOf(['set', 'list'], (self, other) => membership.hasAll(self.items.keys(), keys(other))),
  hasAny: takesOneOf(['set', 'list'], (self, other) => membership.hasAny(self.items.keys(), keys(other))),
  hasOnly: takesOneOf(['set', 'list'], (self, other) => membership.hasOnly(self.items.keys(), keys(other))),
  union: takes(['set'], (self, other) => new RuleSet(new Map([...other.items, ...self.items]))),
  intersection: takes(['set'], (self, other) => filtered(self, (key) => other.items.has(key))),
  difference: takes(['set'], (self, other) => filtered(self, (key) => !other.items.has(key))),
}
