import { compilePattern } from '../regex/pattern.ts'
import { type MethodTable, takes } from './definition.ts'

const encoder = new TextEncoder()

export const stringMethods: MethodTable<string> = {
  size: takes(0, (self) => BigInt(characters(self))),
  lower: takes(0, (self) => self.toLowerCase()),
  upper: takes(0, (self) => self.toUpperCase()),
  trim: takes(0, (self) => self.trim()),
  toUtf8: takes(0, (self) => encoder.encode(self)),
  matches: takes(1, (self, args) => compilePattern(args.text(0)).matches(self)),
  split: takes(1, (self, args) => compilePattern(args.text(0)).split(self)),
  replace: takes(2, (self, args) => compilePattern(args.text(0)).replace(self, args.text(1))),
}

function characters(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}
