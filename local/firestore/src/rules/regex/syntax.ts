/** Inclusive ranges of code points. */
export type Ranges = readonly (readonly [number, number])[]

export type RegexNode =
  | { kind: 'characters'; ranges: Ranges; foldCase: boolean }
  | { kind: 'assertion'; test: 'textStart' | 'textEnd' | 'lineStart' | 'lineEnd' | 'boundary' | 'notBoundary' }
  | { kind: 'sequence'; parts: RegexNode[] }
  | { kind: 'choice'; options: RegexNode[] }
  /** A group that keeps what it matched, counted from 1. */
  | { kind: 'group'; index: number; name: string | null; body: RegexNode }
  | { kind: 'repeat'; body: RegexNode; min: number; max: number; greedy: boolean }

export const MAX_CODE_POINT = 0x10ffff
export const MAX_REPEAT = 1000

/** The ranges that the given ones leave out. */
export function complement(ranges: Ranges): Ranges {
  const result: [number, number][] = []
  let next = 0
  for (const [low, high] of [...ranges].sort((a, b) => a[0] - b[0])) {
    if (low > next) result.push([next, low - 1])
    next = Math.max(next, high + 1)
  }
  if (next <= MAX_CODE_POINT) result.push([next, MAX_CODE_POINT])
  return result
}

const span = (text: string): Ranges =>
  [...text.matchAll(/(.)-(.)/gsu)].map(([, low, high]) => [
    low?.codePointAt(0) as number,
    high?.codePointAt(0) as number,
  ])

export const DIGIT = span('0-9')
export const WORD = span('0-9A-Z_-_a-z')
export const SPACE = span('\t-\n\f-\r - ')
export const NOT_NEWLINE = complement([[10, 10]])

/** `[[:name:]]` */
export const POSIX_CLASSES: Readonly<Record<string, Ranges>> = {
  alnum: span('0-9A-Za-z'),
  alpha: span('A-Za-z'),
  ascii: [[0, 0x7f]],
  blank: span('\t-\t - '),
  cntrl: [
    [0, 0x1f],
    [0x7f, 0x7f],
  ],
  digit: DIGIT,
  graph: span('!-~'),
  lower: span('a-z'),
  print: span(' -~'),
  punct: span('!-/:-@[-`{-~'),
  space: span('\t-\r - '),
  upper: span('A-Z'),
  word: WORD,
  xdigit: span('0-9A-Fa-f'),
}

/** The escapes that stand for one character each. */
export const CONTROL_ESCAPES: Readonly<Record<string, number>> = { a: 7, f: 12, t: 9, n: 10, r: 13, v: 11 }
