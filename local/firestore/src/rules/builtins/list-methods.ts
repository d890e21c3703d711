import { keyOf, setOf } from '../value/item-keys.ts'
import type { RuleList } from '../value/value.ts'
import { displayed } from './conversions.ts'
import { type MethodTable, takes } from './definition.ts'

/** The tests that lists and sets share: whether the first holds all, any, or nothing but the items of the second. */
export const membership = {
  hasAll(self: Iterable<unknown>, others: Iterable<unknown>): boolean {
    const own = new Set(self)
    for (const key of others) if (!own.has(key)) return false
    return true
  },
  hasAny(self: Iterable<unknown>, others: Iterable<unknown>): boolean {
    const own = new Set(self)
    for (const key of others) if (own.has(key)) return true
    return false
  },
  hasOnly(self: Iterable<unknown>, others: Iterable<unknown>): boolean {
    return membership.hasAll(others, self)
  },
}

/** Unlike in a set, a NaN in a list is the same as no other. */
const keys = (items: RuleList) => items.map((item) => (Number.isNaN(item) ? {} : keyOf(item)))

export const listMethods: MethodTable<RuleList> = {
  size: takes([], (self) => BigInt(self.length)),
  toSet: takes([], (self) => setOf(self)),
  hasAll: takes(['list'], (self, other) => membership.hasAll(keys(self), keys(other))),
  hasAny: takes(['list'], (self, other) => membership.hasAny(keys(self), keys(other))),
  hasOnly: takes(['list'], (self, other) => membership.hasOnly(keys(self), keys(other))),
  concat: takes(['list'], (self, other) => [...self, ...other]),
  removeAll: takes(['list'], (self, other) => {
    const removed = new Set(keys(other))
    const own = keys(self)
    return self.filter((_, i) => !removed.has(own[i] as string))
  }),
  join: takes(['string'], (self, separator) => self.map(displayed).join(separator)),
}
