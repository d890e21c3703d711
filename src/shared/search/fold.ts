import { plainLetters } from '@kopir/domain/text/plain-letters'

/**
 * Brings the spellings of one word together: case, Kazakh letters and the Russian ones typed for them («когамдык»,
 * «коғамдық», «қоғамдық»), ё and э, the soft and hard signs, Latin letters inside a Cyrillic word («Белсендi»), Roman
 * numerals in either alphabet («ХІІ», «XII») and Latin transliteration («azamattyk»). й stays a letter of its own.
 */
const letters: Record<string, string> = {
  ...plainLetters,
  // Left out in typing; a name that differs by them is another one (`functions/src/person/fold-name.ts`).
  ь: '',
  ъ: '',
}

/** Latin letters that look like Cyrillic ones, for words that mix both and for Roman numerals. */
const lookAlikes: Record<string, string> = {
  a: 'а',
  b: 'в',
  c: 'с',
  e: 'е',
  h: 'н',
  i: 'и',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
}

const digraphs: [RegExp, string][] = [
  [/shch/g, 'щ'],
  [/sh/g, 'ш'],
  [/zh/g, 'ж'],
  [/kh/g, 'х'],
  [/ch/g, 'ч'],
  [/ts/g, 'ц'],
  [/ya/g, 'я'],
  [/yu/g, 'ю'],
  [/yo/g, 'е'],
]

const sounds: Record<string, string> = {
  a: 'а',
  b: 'б',
  c: 'к',
  d: 'д',
  e: 'е',
  f: 'ф',
  g: 'г',
  h: 'х',
  i: 'и',
  j: 'ж',
  k: 'к',
  l: 'л',
  m: 'м',
  n: 'н',
  o: 'о',
  p: 'п',
  q: 'к',
  r: 'р',
  s: 'с',
  t: 'т',
  u: 'у',
  v: 'в',
  w: 'в',
  x: 'кс',
  y: 'ы',
  z: 'з',
}

const romanNumeral = /^[ivxlcdm]+$/
const replaceEach = (word: string, table: Record<string, string>) => {
  let folded = ''
  for (const letter of word) folded += table[letter] ?? letter
  return folded
}

function foldWord(word: string): string {
  if (!/[a-z]/.test(word)) return replaceEach(word, letters)
  if (/[а-яәғқңөұүһіё]/.test(word) || romanNumeral.test(word)) {
    return replaceEach(replaceEach(word, lookAlikes), letters)
  }
  const joined = digraphs.reduce((text, [pattern, letter]) => text.replace(pattern, letter), word)
  return replaceEach(joined, sounds)
}

/** The folded words of a text, in order. Quotes, dashes and spaces of every kind only separate. */
export function foldedWords(text: string): string[] {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return words.map(foldWord).filter((word) => word !== '')
}
