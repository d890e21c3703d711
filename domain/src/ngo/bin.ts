const firstWeights = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
const secondWeights = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]

function weightedSum(digits: number[], weights: number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * (digits[index] ?? 0), 0) % 11
}

/**
 * The check digit of the first 11 digits of a BIN (Government resolution 853 of 26.08.2013): weights 1…11 modulo 11, a
 * second set when that gives 10. Null: no such number is issued.
 */
export function binCheckDigit(elevenDigits: string): number | null {
  const digits = [...elevenDigits].map(Number)
  const first = weightedSum(digits, firstWeights)
  if (first < 10) return first
  const second = weightedSum(digits, secondWeights)
  return second < 10 ? second : null
}

export type BinProblem = 'bin-format' | 'bin-is-person' | 'bin-check-digit'

/**
 * What is wrong with a business identification number, null when nothing is. A person's number (IIN) has the same
 * length and check digit; its fifth digit is the day's first, 0–3. It must never be stored.
 */
export function binProblem(bin: string): BinProblem | null {
  if (!/^\d{12}$/.test(bin)) return 'bin-format'
  if (/^\d{4}[0-3]/.test(bin)) return 'bin-is-person'
  if (!/^\d{4}[456]/.test(bin)) return 'bin-format'
  return binCheckDigit(bin.slice(0, 11)) === Number(bin[11]) ? null : 'bin-check-digit'
}
