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

export const maxCodePoint = 0x10ffff
export const maxRepeat = 1000

/** The same code points as ranges in order, none touching another: what the matcher searches in. */
export function inOrder(ranges: Ranges): Ranges {
  return complement(complement(ranges))
}

/** The ranges that the given ones leave out. */
export function complement(ranges: Ranges): Ranges {
  const result: [number, number][] = []
  let next = 0
  for (const [low, high] of [...ranges].sort((a, b) => a[0] - b[0])) {
    if (low > next) result.push([next, low - 1])
    next = Math.max(next, high + 1)
  }
  if (next <= maxCodePoint) result.push([next, maxCodePoint])
  return result
}

const span = (text: string): Ranges =>
  [...text.matchAll(/(.)-(.)/gsu)].map(([, low, high]) => [
    low?.codePointAt(0) as number,
    high?.codePointAt(0) as number,
  ])

export const digit = span('0-9')
export const word = span('0-9A-Z_-_a-z')
export const space = span('\t-\n\f-\r - ')
export const notNewline = complement([[10, 10]])

/** `[[:name:]]` */
export const posixClasses: Readonly<Record<string, Ranges>> = {
  alnum: span('0-9A-Za-z'),
  alpha: span('A-Za-z'),
  ascii: [[0, 0x7f]],
  blank: span('\t-\t - '),
  cntrl: [
    [0, 0x1f],
    [0x7f, 0x7f],
  ],
  digit,
  graph: span('!-~'),
  lower: span('a-z'),
  print: span(' -~'),
  punct: span('!-/:-@[-`{-~'),
  space: span('\t-\r - '),
  upper: span('A-Z'),
  word,
  xdigit: span('0-9A-Fa-f'),
}

/** The escapes that stand for one character each. */
export const controlEscapes: Readonly<Record<string, number>> = { a: 7, f: 12, t: 9, n: 10, r: 13, v: 11 }
