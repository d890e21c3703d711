import type { PartlyLocalized } from '../language.ts'
import type { RegistryRow } from '../published/registry.ts'
import type { CivilDate } from '../time/civil-date.ts'
import { equalFacts } from './equal-facts.ts'
import type { Mapping } from './mapping.ts'
import { newNgoId } from './ngo-id.ts'
import type { PlanEntry, ProblemCode } from './plan.ts'
import { entryOf, planChange, planNew } from './plan-row.ts'
import { type ReadRow, rowProblem } from './read-row.ts'
import type { RegistryLookup } from './registry-lookup.ts'

export interface PlanSettings {
  territoryId: string
  today: CivilDate
}

/** Two organisations with a BIN each are two: only a name that is hardly another makes the new one doubtful. */
const hardlyOther = 0.85

const badEntry = (read: ReadRow, code: ProblemCode): PlanEntry => ({
  ...entryOf(read),
  problems: [...read.problems, rowProblem(code)],
})

/** A row that repeats another is left out, one that contradicts it is bad. */
const repeated = (read: ReadRow, earlier: ReadRow) =>
  equalFacts(earlier.facts, read.facts) ? null : badEntry(read, 'repeated-in-file')

/** Decides on the rows of a file, in their order, and remembers which NGOs they have spoken of. */
export class Planner {
  readonly #mapping: Mapping
  readonly #registry: RegistryLookup
  readonly #settings: PlanSettings
  /** The BINs that rows of a name have. */
  readonly #binsOfNames = new Map<string, string[]>()
  /** The row that speaks for a BIN: the first that has a name, because without one it may not be enough. */
  readonly #speaking = new Map<string, ReadRow>()
  /** What was said of an NGO, by its id. */
  readonly #said = new Map<string, ReadRow>()
  readonly #inFile = new Set<string>()

  constructor(rows: readonly ReadRow[], mapping: Mapping, registry: RegistryLookup, settings: PlanSettings) {
    this.#mapping = mapping
    this.#registry = registry
    this.#settings = settings
    for (const row of rows) {
      const { facts, problems } = row
      if (problems.length > 0) continue
      const speaking = facts.bin ? this.#speaking.get(facts.bin) : undefined
      if (facts.bin && (!speaking || (!speaking.facts.name && facts.name))) this.#speaking.set(facts.bin, row)
      for (const key of facts.bin ? row.nameKeys : []) this.#addBin(key, facts.bin ?? '')
    }
  }

  #addBin(key: string, bin: string) {
    const bins = this.#binsOfNames.get(key)
    if (!bins) this.#binsOfNames.set(key, [bin])
    else if (!bins.includes(bin)) bins.push(bin)
  }

  /** Whether a row was about this NGO, or may have been. */
  isInFile = ({ id }: RegistryRow): boolean => this.#inFile.has(id)

  /** What a row would change; null for one that says what an earlier one has said. */
  plan(read: ReadRow): PlanEntry | null {
    const matches = this.#matchesOf(read)
    for (const { id } of matches) this.#inFile.add(id)
    if (read.problems.length > 0) return entryOf(read)
    const speaking = this.#speaking.get(read.facts.bin ?? '') ?? read
    if (speaking !== read) return repeated(read, speaking)
    if (this.#isNamedWithBin(read)) return badEntry(read, 'repeated-in-file')
    const [match] = matches
    if (match && matches.length === 1 && this.#isOnlyRowOf(match, read)) {
      return this.#once(read, planChange(read, match, this.#settings.today), match.id)
    }
    const { name } = read.facts
    if (!name) return badEntry(read, 'name-missing')
    return this.#planNew(read, name, match ?? this.#nearest(read, name))
  }

  /** The NGO that has the row's BIN; else those that are called so and may be it. Whoever has another BIN is another. */
  #matchesOf({ facts, nameKeys }: ReadRow): RegistryRow[] {
    const ofBin = this.#registry.ofBin(facts.bin)
    if (ofBin) return [ofBin]
    if (!facts.name) return []
    const named = this.#registry.named(nameKeys)
    if (facts.bin) return named.filter(({ bin }) => bin === null)
    const made = this.#idOf(facts.name, null, () => false)
    return named.some(({ id }) => id === made) ? named.filter(({ id }) => id === made) : named
  }

  /** Rows with different BINs cannot all be the NGO of their name that has none. */
  #isOnlyRowOf = (match: RegistryRow, { facts, nameKeys }: ReadRow) =>
    !facts.bin || match.bin === facts.bin || this.#binsNamedLike(nameKeys).size === 1

  #binsNamedLike = (keys: readonly string[]) => new Set(keys.flatMap((key) => this.#binsOfNames.get(key) ?? []))

  /** Whether a row without a BIN is called like one that has one: which of them is to be believed is not known. */
  #isNamedWithBin = ({ facts, nameKeys }: ReadRow) => !facts.bin && this.#binsNamedLike(nameKeys).size > 0

  #nearest({ facts }: ReadRow, name: PartlyLocalized): RegistryRow | null {
    const nearest = this.#registry.nearest(name)
    if (!nearest) return null
    const areBoth = Boolean(facts.bin && nearest.named.bin)
    if (areBoth) return nearest.likeness >= hardlyOther ? nearest.named : null
    this.#inFile.add(nearest.named.id)
    return nearest.named
  }

  #planNew(read: ReadRow, name: PartlyLocalized, near: RegistryRow | null): PlanEntry | null {
    const id = this.#idOf(name, read.facts.bin ?? null, this.#registry.hasId)
    const { otherwise } = this.#mapping
    return this.#once(read, planNew(read, name, id, { today: this.#settings.today, otherwise, near }), id)
  }

  #idOf = (name: PartlyLocalized, bin: string | null, isTaken: (id: string) => boolean) =>
    newNgoId({ bin, name }, this.#settings.territoryId, isTaken)

  /** An NGO is spoken of once. */
  #once(read: ReadRow, entry: PlanEntry, ngoId: string): PlanEntry | null {
    const earlier = this.#said.get(ngoId)
    if (!earlier) {
      this.#said.set(ngoId, read)
      return entry
    }
    return repeated(read, earlier)
  }
}
