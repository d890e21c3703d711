import { plainLetters } from '@kopir/domain/text/plain-letters'
import unhomoglyph from 'unhomoglyph'

/** Letters that read alike here and that Unicode's table of confusables tells apart. */
const readAlike: Record<string, string> = {
  ...plainLetters,
  // Told apart where people search, taken for one another in a name.
  ї: 'и',
  й: 'и',
}

/**
 * The words of a name as they look: without case, marks and punctuation, letters that are taken for one another the same.
 * A capital I and a small l look alike, and so do all that Unicode says are confused with either.
 */
export function foldName(text: string): string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(foldWord)
    .filter((word) => word !== '')
}

function foldWord(word: string): string {
  const plain = [...word].map((letter) => readAlike[letter] ?? letter).join('')
  return unhomoglyph(plain.normalize('NFD').replace(/\p{M}/gu, ''))
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[i1|]/g, 'l')
}
