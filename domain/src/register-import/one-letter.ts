/** So long has a word to be for one wrong letter in it to leave it the same. */
const shortest = 5

/**
 * Whether two words differ by one letter: another, one more, one less. Of two beginnings of the same length, one letter more
 * has pushed the last one out.
 */
export function isOneLetterOff(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length < shortest || long.length - short.length > 1) return false
  let from = 0
  while (from < short.length && short[from] === long[from]) from++
  if (short.length < long.length) return short.slice(from) === long.slice(from + 1)
  const [left, right] = [short.slice(from + 1), long.slice(from + 1)]
  return left === right || left === long.slice(from, -1) || right === short.slice(from, -1)
}

/** A word without each of its letters, and itself: two words that are one letter off share one of them. */
export function withoutEachLetter(word: string): string[] {
  if (word.length < shortest) return [word]
  return [word, ...Array.from(word, (_, index) => word.slice(0, index) + word.slice(index + 1))]
}
