import type { PartlyLocalized } from '../language.ts'
import { kindOf, stemsOf, textsOf } from './name-words.ts'
import { isOneLetterOff, withoutEachLetter } from './one-letter.ts'

/** Something that has a name. */
export interface Named {
  id: string
  name: PartlyLocalized
}

export interface SimilarName<Kind extends Named> {
  named: Kind
  /** Up to 1. */
  likeness: number
}

/** What a word that says little weighs beside one that says as much as it can. */
const weakWeight = 0.1
/** What a word is worth that is the same but for a letter. */
const oneLetterOff = 0.9
/** A word that is in more names than this tells nobody apart; of large registries, one name in a thousand. */
const fewNames = 5
const rareShare = 1 / 1_000
/** From how much of their words on two names are nearly the same. */
const nearlySame = 0.7
/** By how many of its rarest words a name is looked for. */
const mostProbes = 2

/** A text of a name, weighed. */
interface WeighedText {
  stems: readonly string[]
  /** Of all its words. */
  weight: number
  /** Its numbers: different ones are different branches. */
  numbers: string
}

/**
 * The names of a registry, to be asked which of them is nearly a given one: a *distinctive* word is shared, and little else
 * tells them apart. Words are weighed by how rare they are here; forms of organisations count nothing, cities and «центр»
 * little.
 */
export class SimilarNames<Kind extends Named> {
  readonly #texts: (WeighedText & { named: Kind })[] = []
  readonly #holding = new Map<string, number[]>()
  readonly #near = new Map<string, string[]>()
  readonly #alike = new Map<string, readonly string[]>()
  readonly #weights = new Map<string, number>()
  #isWeighed = false

  add(named: Kind) {
    for (const stems of stemsOfTexts(named.name)) {
      for (const stem of stems) push(this.#holding, stem, this.#texts.length)
      this.#texts.push({ named, stems, weight: 0, numbers: numbersOf(stems) })
    }
    this.#isWeighed = false
  }

  /** How rare a word is can be told when every name is there. */
  #weigh() {
    if (this.#isWeighed) return
    this.#isWeighed = true
    for (const memory of [this.#near, this.#alike, this.#weights]) memory.clear()
    for (const stem of this.#holding.keys()) {
      for (const key of kindOf(stem) === 'own' ? withoutEachLetter(stem) : []) push(this.#near, key, stem)
    }
    for (const text of this.#texts) text.weight = this.#weightOf(text.stems)
  }

  /** The name that is the most like this one; null where none is nearly the same. */
  nearest(name: PartlyLocalized): SimilarName<Kind> | null {
    this.#weigh()
    let best: SimilarName<Kind> | null = null
    for (const stems of stemsOfTexts(name)) {
      const asked = { stems, weight: this.#weightOf(stems), numbers: numbersOf(stems) }
      for (const holding of this.#candidates(stems)) {
        for (const position of holding) {
          const found = this.#texts[position]
          const likeness = found ? this.#likeness(asked, found) : 0
          if (found && likeness >= nearlySame && likeness > (best?.likeness ?? 0))
            best = { named: found.named, likeness }
        }
      }
    }
    return best
  }

  /** Where the rarest of the words stand, each as it is and one letter off. */
  #candidates(stems: readonly string[]): number[][] {
    const few = Math.max(fewNames, this.#texts.length * rareShare)
    const probes: { holding: number[][]; count: number }[] = []
    for (const stem of stems) {
      if (kindOf(stem) !== 'own') continue
      const holding = this.#alikeTo(stem).map((alike) => this.#holding.get(alike) ?? [])
      const count = holding.reduce((sum, each) => sum + each.length, 0)
      if (count > 0 && count <= few) probes.push({ holding, count })
    }
    const rarest = probes.toSorted((one, other) => one.count - other.count).slice(0, mostProbes)
    return rarest.flatMap(({ holding }) => holding)
  }

  /** The stems of the registry that are this one, or one letter off. */
  #alikeTo(stem: string): readonly string[] {
    const known = this.#alike.get(stem)
    if (known) return known
    const near = new Set(withoutEachLetter(stem).flatMap((key) => this.#near.get(key) ?? []))
    const alike = [...near].filter((other) => other === stem || isOneLetterOff(stem, other))
    this.#alike.set(stem, alike)
    return alike
  }

  #weight(stem: string): number {
    const known = this.#weights.get(stem)
    if (known !== undefined) return known
    const rarity = Math.log2(2 + this.#texts.length / (1 + (this.#holding.get(stem)?.length ?? 0)))
    const weight = kindOf(stem) === 'weak' ? weakWeight * rarity : rarity
    this.#weights.set(stem, weight)
    return weight
  }

  #weightOf = (stems: readonly string[]) => stems.reduce((sum, stem) => sum + this.#weight(stem), 0)

  /** The weight of the words that both have, by the weight of all. */
  #likeness(one: WeighedText, other: WeighedText): number {
    if (one.numbers !== other.numbers) return 0
    const [least, most] = one.weight < other.weight ? [one.weight, other.weight] : [other.weight, one.weight]
    if (least < most * nearlySame) return 0
    let shared = 0
    let all = one.weight + other.weight
    for (const stem of one.stems) {
      const found = other.stems.includes(stem) ? stem : this.#oneLetterOff(stem, other.stems)
      if (found === undefined) continue
      shared += this.#weight(stem) * (found === stem ? 1 : oneLetterOff)
      all -= this.#weight(found)
    }
    return all === 0 ? 0 : shared / all
  }

  #oneLetterOff = (stem: string, others: readonly string[]) =>
    kindOf(stem) === 'own' ? others.find((other) => isOneLetterOff(stem, other)) : undefined
}

/** The stems of a name in each language; once where a translation has the same, «Жасыл» in a form of either. */
function stemsOfTexts(name: PartlyLocalized): string[][] {
  const texts = new Map(
    textsOf(name).map(([, text]) => {
      const stems = stemsOf(text)
      return [stems.join(' '), stems]
    }),
  )
  return [...texts.values()]
}

const numbersOf = (stems: readonly string[]) =>
  stems
    .filter((stem) => kindOf(stem) === 'number')
    .toSorted()
    .join(' ')

function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value) {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
