import { languages, type PartlyLocalized } from '../language.ts'
import type { RegistryRow } from '../published/registry.ts'
import type { NgoFacts, SomeFacts } from './facts.ts'
import { keysOf } from './name-words.ts'
import { SimilarNames } from './similar-names.ts'

/** The facts that a row of the registry has; without a status where this release does not know it. */
export const factsOfRow = (row: RegistryRow): SomeFacts & Omit<NgoFacts, 'status'> => ({
  name: partly(row.name),
  bin: row.bin,
  legalForm: row.legalForm,
  directions: row.directions,
  ...(row.status !== null && { status: row.status }),
  registeredOn: row.registeredOn,
  districtId: row.districtId,
})

const partly = (name: PartlyLocalized): PartlyLocalized =>
  Object.fromEntries(languages.flatMap((language) => (name[language] ? [[language, name[language]]] : [])))

/** The registry as a plan asks it. */
export class RegistryLookup {
  readonly #ids = new Set<string>()
  readonly #byBin = new Map<string, RegistryRow>()
  readonly #byName = new Map<string, RegistryRow[]>()
  readonly #similar = new SimilarNames<RegistryRow>()

  add(row: RegistryRow) {
    this.#ids.add(row.id)
    if (row.bin) this.#byBin.set(row.bin, row)
    for (const key of keysOf(row.name)) {
      const named = this.#byName.get(key)
      if (named) named.push(row)
      else this.#byName.set(key, [row])
    }
  }

  /** Apart from `add`, because a file that brings nothing new does not ask for names that are nearly the same. */
  addToSimilar(row: RegistryRow) {
    this.#similar.add(row)
  }

  hasId = (id: string): boolean => this.#ids.has(id)

  ofBin = (bin: string | null | undefined): RegistryRow | null => (bin ? (this.#byBin.get(bin) ?? null) : null)

  /** Those that have one of the names' keys (`keysOf`): called so in one of the languages, as names are folded. */
  named(keys: readonly string[]): RegistryRow[] {
    const found = new Set<RegistryRow>()
    for (const key of keys) for (const row of this.#byName.get(key) ?? []) found.add(row)
    return [...found]
  }

  nearest = (name: PartlyLocalized) => this.#similar.nearest(name)
}
