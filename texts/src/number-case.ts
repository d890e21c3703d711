import { formatNumber } from './format-number.ts'
import type { Language } from './language.ts'

/** Endings of the ablative after the last spoken word of a Kazakh number: бірден, екіден, үштен … оннан, жүзден, мыңнан. */
const units = ['ден', 'ден', 'ден', 'тен', 'тен', 'тен', 'дан', 'ден', 'ден', 'дан']
const tens = ['', 'нан', 'дан', 'тан', 'тан', 'ден', 'тан', 'тен', 'нен', 'нан']
const powers: [power: number, ending: string][] = [
  [1_000_000, 'нан'],
  [1_000, 'нан'],
  [100, 'ден'],
]

/**
 * A number to be followed by a word that governs it: `4 000-нан (астам)` in Kazakh, where the word takes the ablative; the
 * number alone in the other languages.
 * @param value a whole number of at least 0
 */
export function numberAbove(value: number, language: Language): string {
  const text = formatNumber(value, language)
  return language === 'kk' ? `${text}-${ablativeEnding(value)}` : text
}

function ablativeEnding(value: number): string {
  const unit = value % 10
  if (unit > 0 || value === 0) return units[unit] ?? ''
  const ten = Math.floor(value / 10) % 10
  if (ten > 0) return tens[ten] ?? ''
  // The largest named power of ten that divides it is what is said last: 40 000 is «қырық мың».
  return powers.find(([power]) => value % power === 0)?.[1] ?? ''
}
