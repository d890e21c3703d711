import { type Localized, languages } from '../language.ts'
import type { Ngo } from '../ngo/ngo.ts'
import type { NgoFacts } from './facts.ts'
import type { RegisterImport } from './register-import.ts'

/** An NGO as a chunk finds it; null: there is none. One of another territory, or that cannot be read, is not touched. */
export type FoundNgo = Ngo | 'elsewhere' | 'unreadable' | null
export type FoundNgos = ReadonlyMap<string, FoundNgo>

/** What is written of an NGO by its id: all of a new one, the changed fields of another; null: it is deleted. */
export type NgoWrites = Map<string, { isNew: boolean; fields: Partial<Ngo> } | null>

/** The facts of an NGO that a register file may speak of. */
export function factsOf({ name, bin, legalForm, directions, status, registeredOn, districtId }: Ngo): NgoFacts {
  return { name, bin, legalForm, directions, status, registeredOn, districtId }
}

/** Where an import says that a status comes from: the same words in every language. */
export function evidenceOf({ source, asOf }: Pick<RegisterImport, 'source' | 'asOf'>): Ngo['statusEvidence'] {
  return { source: Object.fromEntries(languages.map((language) => [language, source])) as Localized, asOf }
}
