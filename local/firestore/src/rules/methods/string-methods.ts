import { compilePattern } from '../regex/pattern.ts'
import { type MethodTable, takes } from './definition.ts'

const encoder = new TextEncoder()
const SPACE = 0x20

/**
 * As the official emulator has them (observed with its version of June 2025): sizes and positions count UTF-16 units,
 * case is that of ASCII letters, and what is trimmed is everything up to the space.
 */
export const stringMethods: MethodTable<string> = {
  size: takes(0, (self) => BigInt(self.length)),
  lower: takes(0, (self) => self.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())),
  upper: takes(0, (self) => self.replace(/[a-z]+/g, (letters) => letters.toUpperCase())),
  trim: takes(0, trimmed),
  toUtf8: takes(0, (self) => encoder.encode(self)),
  matches: takes(1, (self, args) => compilePattern(args.text(0)).matches(self)),
  split: takes(1, (self, args) => compilePattern(args.text(0)).split(self)),
  replace: takes(2, (self, args) => compilePattern(args.text(0)).replace(self, args.text(1))),
}

function trimmed(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && text.charCodeAt(start) <= SPACE) start++
  while (end > start && text.charCodeAt(end - 1) <= SPACE) end--
  return text.slice(start, end)
}
