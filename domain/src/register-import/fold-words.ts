import { plainLetters } from '../text/plain-letters.ts'
import { cyrillicLooks } from './look-alikes.ts'

const letters: Readonly<Record<string, string>> = { ...plainLetters, ь: '', ъ: '' }
/** Of capitals: once a word is in small letters, H was most likely one. */
const looks: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(cyrillicLooks)
    .filter(([latin]) => latin === latin.toUpperCase())
    .map(([latin, cyrillic]) => [latin.toLowerCase(), cyrillic.toLowerCase()]),
)
const needsFolding = /[әғқңөұүһіёэьъ]/
const hasLatin = /[a-zëəɵ]/
const hasCyrillic = /[а-яәғқңөұүһіё]/
/** Abbreviations and numerals that nobody can tell from the same in Cyrillic letters. */
const seemsCyrillic = /^(?:[abcehikmoptxy]{1,3}|[ivxcm]+)$/
/** Names of columns in data files: «nameRu» is two words. */
const camel = /([a-z])([A-Z])/g

const replaced = (word: string, table: Readonly<Record<string, string>>) => {
  let text = ''
  for (const letter of word) text += table[letter] ?? letter
  return text
}

function foldLetters(word: string): string {
  const isLatin = hasLatin.test(word)
  const cyrillic = isLatin && (hasCyrillic.test(word) || seemsCyrillic.test(word)) ? replaced(word, looks) : word
  return needsFolding.test(cyrillic) ? replaced(cyrillic, letters) : cyrillic
}

/** Names share most of their words. So many are kept, that a large registry fits and nothing grows for ever. */
const mostKept = 200_000
const folded = new Map<string, string>()

function foldWord(word: string): string {
  const known = folded.get(word)
  if (known !== undefined) return known
  if (folded.size >= mostKept) folded.clear()
  const fold = foldLetters(word)
  folded.set(word, fold)
  return fold
}

/** What is composed already, and whose words can be told without asking Unicode. */
const plain = /^[\u0020-\u007e\u0400-\u04ff«»–—]*$/
const plainWords = /[a-z0-9\u0400-\u0481\u048a-\u04ff]+/g
const anyWords = /[\p{L}\p{N}]+/gu

/**
 * The words of a heading, a value or a name, in order, so that spellings of one word meet: case, Kazakh letters and the
 * Russian ones typed for them, ё, hard and soft signs, Latin letters that were typed for Cyrillic ones.
 */
export function foldWords(text: string): string[] {
  const isPlain = plain.test(text)
  const small = (isPlain ? text : text.normalize('NFKC')).replace(camel, '$1 $2').toLowerCase()
  const words: string[] = []
  for (const word of small.match(isPlain ? plainWords : anyWords) ?? []) {
    const fold = foldWord(word)
    if (fold !== '') words.push(fold)
  }
  return words
}

/** The key under which a value of a file stands in a mapping, and a name is compared whole. */
export const foldedKey = (text: string): string => foldWords(text).join(' ')
