import { displayed } from '../functions/conversions.ts'
import { keyOf, setOf } from '../value/collections.ts'
import type { RuleList } from '../value/value.ts'
import { type MethodTable, takes } from './definition.ts'

/** The tests that lists and sets share: whether the first holds all, any, or nothing but the items of the second. */
export const membership = {
  hasAll(self: Iterable<string>, others: Iterable<string>): boolean {
    const own = new Set(self)
    for (const key of others) if (!own.has(key)) return false
    return true
  },
  hasAny(self: Iterable<string>, others: Iterable<string>): boolean {
    const own = new Set(self)
    for (const key of others) if (own.has(key)) return true
    return false
  },
  hasOnly(self: Iterable<string>, others: Iterable<string>): boolean {
    return membership.hasAll(others, self)
  },
}

const keys = (items: RuleList) => items.map(keyOf)

export const listMethods: MethodTable<RuleList> = {
  size: takes(0, (self) => BigInt(self.length)),
  toSet: takes(0, (self) => setOf(self)),
  hasAll: takes(1, (self, args) => membership.hasAll(keys(self), keys(args.items(0)))),
  hasAny: takes(1, (self, args) => membership.hasAny(keys(self), keys(args.items(0)))),
  hasOnly: takes(1, (self, args) => membership.hasOnly(keys(self), keys(args.items(0)))),
  concat: takes(1, (self, args) => [...self, ...args.list(0)]),
  removeAll: takes(1, (self, args) => {
    const removed = new Set(keys(args.items(0)))
    return self.filter((item) => !removed.has(keyOf(item)))
  }),
  join: takes(1, (self, args) => self.map(displayed).join(args.text(0))),
}
