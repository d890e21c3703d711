import { binProblem } from '../ngo/bin.ts'
import { hiddenSigns } from '../text/hidden-signs.ts'
import { hasPersonNumber } from './person-numbers.ts'
import type { NoteCode, ProblemCode } from './plan.ts'

type BinNote = Extract<NoteCode, 'zeros-restored' | 'decimal-dropped' | 'exponent-restored'>
export interface ReadBin {
  bin: string | null
  notes: BinNote[]
  problem: Extract<ProblemCode, 'bin-format' | 'bin-check-digit' | 'bin-is-person' | 'bin-damaged'> | null
}

const none: ReadBin = { bin: null, notes: [], problem: null }
const problem = (code: NonNullable<ReadBin['problem']>): ReadBin => ({ bin: null, notes: [], problem: code })

const clean = /^\d{12}$/
const saysNothing = /^(?:нет|жоқ|жок|отсутствует|без ?(?:бин|бсн)|null|none|n\/?a|б\/?н)?$/i
/** How the number is set apart for reading; and what keeps a spreadsheet from reading it: `'…` and `="…"`. */
const separators = /[\s'’‘ʼ`´"«»=_‐‑‒–—-]/g
const label = /^(?:бин|бсн|bin|№)[:.№]*/i
const thousands = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})+$/
const withDecimals = /^(\d+)[.,](\d+)$/
const withExponent = /^(\d)(?:[.,](\d+))?[eе]\+?(\d{1,2})$/i

const length = 12
/** The year and month of a number take three zeros at most: 0007… of July 2000. */
const shortest = 9
/** Zeros at the end that a spreadsheet leaves out of a mantissa. More of them are more likely digits that were lost. */
const mostMissing = 2
/** Where the digit stands that tells a person. */
const dayDigit = 4

/**
 * The BIN of a cell. What a spreadsheet took from it, leading zeros and digits hidden in an exponent, is given back only if
 * the check digit agrees. A number of a person, in whatever shape, is a problem of which nothing is told.
 */
export function readBin(cell: string): ReadBin {
  if (clean.test(cell)) return checked(cell, [])
  const written = cell.normalize('NFKC').replace(hiddenSigns, '')
  const text = written.replace(separators, '').replace(label, '')
  if (saysNothing.test(text)) return none
  if (/^\d+$/.test(text)) return padded(text, [])
  if (thousands.test(text)) return padded(text.replace(/\D/g, ''), [])
  const [, whole = '', decimals] = withDecimals.exec(text) ?? []
  if (decimals !== undefined) {
    const read = padded(whole, ['decimal-dropped'])
    return /[1-9]/.test(decimals) && read.problem !== 'bin-is-person' ? problem('bin-format') : read
  }
  const exponent = withExponent.exec(text)
  if (exponent) return ofMantissa(`${exponent[1] ?? ''}${exponent[2] ?? ''}`, Number(exponent[3]) + 1)
  return problem(hasPersonNumber(written) ? 'bin-is-person' : 'bin-format')
}

function checked(bin: string, notes: BinNote[]): ReadBin {
  const found = binProblem(bin)
  return found === null ? { bin, notes, problem: null } : problem(found)
}

function padded(digits: string, notes: BinNote[]): ReadBin {
  if (digits.length > length) return problem(hasPersonNumber(digits) ? 'bin-is-person' : 'bin-format')
  if (digits.length === length) return checked(digits, notes)
  if (digits.length < shortest) return problem('bin-format')
  const restored = checked(digits.padStart(length, '0'), [...notes, 'zeros-restored'])
  return restored.problem === 'bin-check-digit' ? problem('bin-format') : restored
}

/** A mantissa's digits, of a number that has `size` of them. */
function ofMantissa(mantissa: string, size: number): ReadBin {
  const [digits, rest] = [mantissa.slice(0, size), mantissa.slice(size)]
  if (/[1-9]/.test(rest)) return problem('bin-damaged')
  const whole = padded(digits.padEnd(size, '0'), ['exponent-restored'])
  const isDayKnown = digits.length + length - size > dayDigit
  if (whole.problem === 'bin-is-person' && isDayKnown) return whole
  return whole.problem === null && size - digits.length <= mostMissing ? whole : problem('bin-damaged')
}
