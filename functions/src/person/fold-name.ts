import { plainLetters } from '@kopir/domain/text/plain-letters'
import unhomoglyph from 'unhomoglyph'

/** Letters that read alike here and that Unicode's table of confusables tells apart. */
const readAlike: Record<string, string> = {
  ...plainLetters,
  // Told apart where people search, taken for one another in a name.
  ї: 'и',
  й: 'и',
}

/** In capitals that letter is a Latin I. */
const readAlikeInCapitals: Record<string, string> = { ...readAlike, і: 'i', ї: 'i' }

/**
 * The words of a name as they look, without marks and punctuation, letters that are taken for one another the same: once
 * in small letters and once in capitals, because М and m, В and b, Н and h are told apart in one of the two only. A capital
 * I and a small l look alike, and so do all that Unicode says are confused with either.
 */
export const nameFolds = [
  (text: string) => wordsOf(text, (word) => look(replaced(word, readAlike)).toLowerCase().replace(/[i1|]/g, 'l')),
  (text: string) =>
    wordsOf(text, (word) => look(replaced(word, readAlikeInCapitals).toUpperCase()).replace(/[l1|]/g, 'I')),
] as const

/** The beginnings by which places are known in whatever case they stand: «Алматинск», «Павлод», as they look. */
export function placeStems(names: readonly string[]): string[] {
  const words = names.flatMap((name) => nameFolds.flatMap((fold) => fold(name)))
  return [...new Set(words.map((word) => word.slice(0, Math.max(4, word.length - 2))))]
}

function wordsOf(text: string, fold: (word: string) => string): string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(fold)
    .filter((word) => word !== '')
}

const replaced = (word: string, letters: Record<string, string>) =>
  withoutMarks([...word].map((letter) => letters[letter] ?? letter).join(''))

const look = (word: string) => withoutMarks(unhomoglyph(word))

const withoutMarks = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '')
