import { stemmer } from '@orama/stemmers/russian'
import { nextTask } from '../next-task.ts'
import { foldedWords } from './fold.ts'

const shortestStem = 4

/** What a folded word of a query is looked for as: the beginning of a word, without its Russian ending. */
function needleOf(word: string): string {
  const stem = stemmer(word)
  return ` ${stem.length >= shortestStem ? stem : word}`
}

const needlesOf = (text: string) => foldedWords(text).map(needleOf)

/** Each entry is one thing asked for: a list of alternatives, each a list of needles that all have to be there. */
type Query = string[][][]

function parseQuery(text: string, synonyms: readonly string[][][]): Query {
  let needles = needlesOf(text)
  const query: Query = []
  for (const group of synonyms) {
    const named = group.find((name) => name.every((needle) => needles.includes(needle)))
    if (!named) continue
    query.push(group)
    needles = needles.filter((needle) => !named.includes(needle))
  }
  return [...query, ...needles.map((needle) => [[needle]])]
}

const haystackOf = (text: string) => ` ${foldedWords(text).join(' ')}`

/** How many texts are folded in a few milliseconds, on a slow phone too. */
const slice = 100

/** Texts folded once, searched at every keystroke. */
export class SearchIndex {
  readonly #haystacks: string[]
  readonly #synonyms: string[][][]

  /** `synonyms`: groups of names for one thing; whoever types one of them finds the others. */
  constructor(texts: Iterable<string>, synonyms: readonly (readonly string[])[]) {
    this.#synonyms = synonyms.map((group) => group.map(needlesOf))
    this.#haystacks = Array.from(texts, haystackOf)
  }

  /** The same, made in slices between which the page answers: for thousands of texts. */
  static async inSlices(texts: readonly string[], synonyms: readonly (readonly string[])[]): Promise<SearchIndex> {
    const index = new SearchIndex([], synonyms)
    for (let from = 0; from < texts.length; from += slice) {
      index.#haystacks.push(...texts.slice(from, from + slice).map(haystackOf))
      await nextTask()
    }
    return index
  }

  /** Positions of the texts that hold every word of the query, in order; all of them for an empty query. */
  search(text: string): number[] {
    const query = parseQuery(text, this.#synonyms)
    const found: number[] = []
    this.#haystacks.forEach((haystack, position) => {
      const holds = query.every((alternatives) =>
        alternatives.some((needles) => needles.every((needle) => haystack.includes(needle))),
      )
      if (holds) found.push(position)
    })
    return found
  }
}
