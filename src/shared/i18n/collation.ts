const alphabet = '0123456789abcdefghijklmnopqrstuvwxyzаәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя'
const rankOf = new Map([...alphabet].map((letter, index) => [letter, String.fromCharCode(0x21 + index)]))

/**
 * A key that sorts by the Kazakh alphabet (which holds the Russian one in order) with a plain comparison: Chromium has no
 * Kazakh collation. Quotes and punctuation do not count; a space comes before every letter.
 */
export function alphabetRank(text: string): string {
  let key = ''
  for (const letter of text.normalize('NFC').toLowerCase()) {
    const rank = rankOf.get(letter)
    if (rank) key += rank
    else if (/\s/.test(letter) && key !== '') key += ' '
  }
  return key
}

/** Comparison for `sort`; for long lists compute `alphabetRank` once per row instead. */
export function compareByAlphabet(a: string, b: string): number {
  const [left, right] = [alphabetRank(a), alphabetRank(b)]
  return left < right ? -1 : left > right ? 1 : 0
}
