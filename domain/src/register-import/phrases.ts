import { foldWords } from './fold-words.ts'

/** For each code, what is said for it: phrases of beginnings of words. Abbreviations of up to three letters are whole words. */
export type Phrases<Code extends string> = Readonly<Partial<Record<Code, readonly string[]>>>

export interface FoundCode<Code extends string> {
  code: Code
  /** How many letters of the phrase were found: the longest says the most. */
  letters: number
}

const longestAbbreviation = 3

const meets = (word: string, begin: string, isAlone: boolean) =>
  word === begin ||
  (begin.length >= (isAlone ? longestAbbreviation + 1 : longestAbbreviation) && word.startsWith(begin))

function standsIn(words: readonly string[], phrase: readonly string[]): boolean {
  for (let from = 0; from + phrase.length <= words.length; from++) {
    if (phrase.every((begin, index) => meets(words[from + index] ?? '', begin, phrase.length === 1))) return true
  }
  return false
}

/** Finds of which code a text speaks: «не действующая» by «не действу», although «действу» is something else. */
export function phraseFinder<Code extends string>(phrases: Phrases<Code>) {
  const all = (Object.entries(phrases) as [Code, readonly string[]][]).flatMap(([code, texts]) =>
    texts.map((text) => ({ code, words: foldWords(text) })).filter(({ words }) => words.length > 0),
  )
  const known = all
    .map(({ code, words }) => ({ code, words, letters: words.join('').length }))
    .toSorted((one, other) => other.letters - one.letters)
  return (text: string): FoundCode<Code> | null => {
    const words = foldWords(text)
    const found = known.find((phrase) => standsIn(words, phrase.words))
    return found ? { code: found.code, letters: found.letters } : null
  }
}
