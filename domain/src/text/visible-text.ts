import { hiddenSigns } from './hidden-signs.ts'

/** How long a text may be, in UTF-16 units. */
export interface TextLimits {
  /** Of all signs; half as many have to be letters or digits. */
  min: number
  max: number
  /** A title or a name: line breaks and runs of blanks are one blank. */
  oneLine?: boolean
}

const lineBreak = /\r\n?|\v|\f|[\u0085\u2028\u2029]/g
const tab = /\t/g
/** Every other width of a blank, and Braille without a dot. The blank that does not break stays: it is typed on purpose. */
const otherBlank = /[\u1680\u2000-\u200a\u202f\u205f\u2800\u3000]/g
/** What joins signs to one picture stays behind such a sign only. */
const joiner = /((?:\p{So}|\p{Sm}|[\u{1f3fb}-\u{1f3ff}])\ufe0f?\u200d)|\u200d/gu
/** Composing costs the square of the marks in a row: of a row that no language has only the beginning is composed. */
const tooManyMarks = /(\p{M}{30})\p{M}+/gu
const moreThanTwoMarks = /(\p{M}{2})\p{M}+/gu
/** Runs are looked at from their beginning alone: from each of their blanks on it would cost the square of their length. */
const blanksBeforeBreak = /(?<![ \u00a0])[ \u00a0]+\n/g
const blanksAround = /^[ \u00a0\n]+|(?<![ \u00a0\n])[ \u00a0\n]+$/g
const notLetterOrDigit = /[^\p{L}\p{N}]+/gu

/**
 * A text as it is kept and shown: composed (NFC), without control, format and other invisible signs but line breaks, with
 * at most two combining marks and two empty lines in a row, and no blanks at the ends of lines. Every text that people
 * write for others goes through here, in forms as in functions; `isText` and `isLine` of the rules take no other.
 */
export function visibleText(typed: string, { oneLine = false }: Pick<TextLimits, 'oneLine'> = {}): string {
  const shown = typed
    .replace(tooManyMarks, '$1')
    .normalize('NFC')
    .replace(lineBreak, '\n')
    .replace(tab, '    ')
    .replace(otherBlank, ' ')
    .replace(hiddenSigns, '')
    .replace(joiner, '$1')
    .replace(tooManyMarks, '$1')
    .normalize('NFC')
    .replace(moreThanTwoMarks, '$1')
    .normalize('NFC')
  const lined = oneLine
    ? shown.replace(/[ \u00a0]*\n[ \u00a0\n]*|[ \u00a0]{2,}/g, ' ')
    : shown.replace(blanksBeforeBreak, '\n').replace(/\n{4,}/g, '\n\n\n')
  return lined.replace(blanksAround, '')
}

/** What keeps a visible text from being sent; null for nothing. */
export function textProblem(visible: string, { min, max }: TextLimits): 'empty' | 'short' | 'long' | 'wordless' | null {
  if (visible === '') return 'empty'
  if (visible.length > max) return 'long'
  if (visible.length < min) return 'short'
  return 2 * visible.replace(notLetterOrDigit, '').length < min ? 'wordless' : null
}
