import { fail } from '../value/failure.ts'
import {
  complement,
  controlEscapes,
  digit,
  maxCodePoint,
  posixClasses,
  type Ranges,
  space,
  word,
} from './regex-node.ts'
import type { RegexReader } from './regex-reader.ts'
import { unicodeClass } from './unicode-class.ts'

const shorthands: Readonly<Record<string, Ranges>> = {
  d: digit,
  w: word,
  s: space,
  D: complement(digit),
  W: complement(word),
  S: complement(space),
}
const hex = /\\x(?:([0-9a-fA-F]{2})|\{([0-9a-fA-F]{1,8})\})/y
const octalPattern = /\\([0-7]{3}|0[0-7]{0,2})/y
const unicodePattern = /\\(p|P)(?:\{(\^?)(\w+)\}|(\w))/y
const posixPattern = /\[:(\^?)(\w+):\]/y
const escaped = /\\([\s\S])/y

/** The characters that an escape outside or inside of brackets stands for. */
export function parseClassEscape(reader: RegexReader): Ranges {
  const unicode = reader.takeMatch(unicodePattern)
  if (unicode) {
    const [, letter, caret, long, short] = unicode
    const ranges =
      unicodeClass(long ?? (short as string)) ?? fail('Invalid regular expression: unknown character class.')
    return (letter === 'P') !== (caret === '^') ? complement(ranges) : ranges
  }
  const coded = reader.takeMatch(hex)
  if (coded) return point(Number.parseInt(coded[1] ?? (coded[2] as string), 16))
  const octal = reader.takeMatch(octalPattern)
  if (octal) return point(Number.parseInt(octal[1] as string, 8))
  const [, char = ''] = reader.takeMatch(escaped) ?? fail('Invalid regular expression: trailing \\.')
  if (Object.hasOwn(shorthands, char)) return shorthands[char] as Ranges
  if (Object.hasOwn(controlEscapes, char)) return point(controlEscapes[char] as number)
  if (/[A-Za-z0-9]/.test(char)) fail(`Invalid regular expression: unknown escape \\${char}.`)
  return point(char.codePointAt(0) as number)
}

const point = (code: number): Ranges =>
  code > maxCodePoint ? fail('Invalid regular expression: no such character.') : [[code, code]]

/** The inside of `[…]`, from behind its bracket. */
export function parseClass(reader: RegexReader): Ranges {
  const isNegated = reader.accept('^')
  const ranges: (readonly [number, number])[] = []
  let isFirst = true
  while (isFirst || !reader.accept(']')) {
    const posix = reader.takeMatch(posixPattern)
    if (posix) ranges.push(...posixClass(posix[2] as string, posix[1] === '^'))
    else ranges.push(...parseRange(reader))
    isFirst = false
  }
  return isNegated ? complement(ranges) : ranges
}

function posixClass(name: string, isNegated: boolean): Ranges {
  const ranges = Object.hasOwn(posixClasses, name) ? posixClasses[name] : undefined
  if (!ranges) return fail('Invalid regular expression: unknown character class.')
  return isNegated ? complement(ranges) : ranges
}

function parseRange(reader: RegexReader): Ranges {
  const low = parseEnd(reader)
  if (low.length !== 1 || low[0]?.[0] !== low[0]?.[1] || !reader.sees('-') || reader.sees('-]')) return low
  reader.accept('-')
  const high = parseEnd(reader)
  const [from, to] = [low[0]?.[0] as number, high[0]?.[1] as number]
  return high.length === 1 && from <= to ? [[from, to]] : fail('Invalid regular expression: bad range.')
}

const parseEnd = (reader: RegexReader): Ranges => (reader.sees('\\') ? parseClassEscape(reader) : point(reader.take()))
