import { compilePattern } from '../regex/pattern.ts'
import { type MethodTable, takes } from './definition.ts'

const encoder = new TextEncoder()
const space = 0x20

/**
 * As the official emulator has them (observed with its version of June 2025): sizes and positions count UTF-16 units,
 * case is that of ASCII letters, and what is trimmed is everything up to the space.
 */
export const stringMethods: MethodTable<string> = {
  size: takes([], (self) => BigInt(self.length)),
  lower: takes([], (self) => self.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())),
  upper: takes([], (self) => self.replace(/[a-z]+/g, (letters) => letters.toUpperCase())),
  trim: takes([], trimmed),
  toUtf8: takes([], (self) => encoder.encode(self)),
  matches: takes(['string'], (self, pattern) => compilePattern(pattern).matches(self)),
  split: takes(['string'], (self, pattern) => compilePattern(pattern).split(self)),
  replace: takes(['string', 'string'], (self, pattern, by) => compilePattern(pattern).replace(self, by)),
}

function trimmed(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && text.charCodeAt(start) <= space) start++
  while (end > start && text.charCodeAt(end - 1) <= space) end--
  return text.slice(start, end)
}
