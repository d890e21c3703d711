import type { Language } from './language.ts'

const digits = '0123456789'
const latin = 'abcdefghijklmnopqrstuvwxyz'
/** The Kazakh alphabet holds the Russian one in order. */
const cyrillic = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя'

const ranksOf = (alphabet: string) =>
  new Map([...alphabet].map((letter, index) => [letter, String.fromCharCode(0x21 + index)]))
const cyrillicFirst = ranksOf(digits + cyrillic + latin)
const ranks: Record<Language, Map<string, string>> = {
  kk: cyrillicFirst,
  ru: cyrillicFirst,
  en: ranksOf(digits + latin + cyrillic),
}

/**
 * A key that sorts by the reader's alphabet with a plain comparison: Chromium has no Kazakh collation. Digits come first,
 * then the reader's own script. Quotes and punctuation do not count; a space comes before every letter.
 */
export function alphabetRank(text: string, language: Language): string {
  const rankOf = ranks[language]
  let key = ''
  for (const letter of text.normalize('NFC').toLowerCase()) {
    const rank = rankOf.get(letter)
    if (rank) key += rank
    else if (/\s/.test(letter) && key !== '') key += ' '
  }
  return key
}

/**
 * What is named, in the order of the reader's alphabet. Each name is read once.
 * @param nameOf in the reader's language
 */
export function byAlphabet<Item>(items: readonly Item[], nameOf: (item: Item) => string, language: Language): Item[] {
  return items
    .map((item) => ({ item, rank: alphabetRank(nameOf(item), language) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0))
    .map(({ item }) => item)
}
