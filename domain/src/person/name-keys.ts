/** The words of a text as they look, in order, whatever letters they are made of. */
export type Fold = (text: string) => string[]

const withoutInitials = (words: readonly string[]) => words.filter((word) => word.length > 1)

/** A folded name turned round, with an initial or said twice is the same. */
const orderlessKey = (words: readonly string[]) => [...new Set(withoutInitials(words))].toSorted().join(' ')

/** A name of more words is compared in one order only where it is joined. */
const maxTurned = 3

/** The keys under which a folded name is taken: its words in any order, and joined to one. */
export function takenKeys(words: readonly string[]): string[] {
  const kept = withoutInitials(words)
  const orders = kept.length <= maxTurned ? permutations(kept) : [kept]
  return [orderlessKey(words), ...orders.map((order) => order.join(''))].filter((key) => key !== '')
}

/** The keys that a folded name is looked up by: as its words, and as what they are when they are joined. */
export const askedKeys = (words: readonly string[]): string[] => [
  orderlessKey(words),
  words.join(''),
  withoutInitials(words).join(''),
]

function permutations(words: readonly string[]): string[][] {
  if (words.length <= 1) return [[...words]]
  return words.flatMap((word, index) => permutations(words.toSpliced(index, 1)).map((rest) => [word, ...rest]))
}
