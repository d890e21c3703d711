import type { Staff } from '../person/staff.ts'
import type { Refusal } from '../refuse.ts'
import type { CivilDate } from '../time/civil-date.ts'
import type { ImportActRequest } from './import-act-request.ts'
import type { ImportChunk } from './import-chunk.ts'
import type { RegisterImport } from './register-import.ts'

export interface ImportActContext {
  actor: { uid: string; staff: Staff | null }
  now: Date
  /** The day that it is in the territory of a new import; null: there is no such place. */
  today: CivilDate | null
  /** Which import keeps the territory for itself; null: none. */
  lockedBy: string | null
  /** How many of its chunks are there, for an act that asks. */
  staged: number
  /** Those of the districts named by the rows that belong to its territory. */
  districtIds: ReadonlySet<string>
}

/** What an act makes of an import. */
export interface ImportChange {
  /** What changes in it: every field of a new one. */
  fields?: Partial<Omit<RegisterImport, 'id'>>
  /** Rows that are laid down. */
  chunk?: Pick<ImportChunk, 'n' | 'rows'>
  /** It goes, with its chunks. */
  dropped?: true
}

export type ImportRefusal = Refusal<
  | 'not-allowed'
  | 'not-found'
  | 'not-in-this-state'
  | 'invalid-request'
  | 'import-under-way'
  | 'person-number'
  | 'chunks-missing'
>

type RequestOf<Name> = Extract<ImportActRequest, { act: Name }>

interface ImportAct<Name extends ImportActRequest['act']> {
  name: Name
  /** Whether the import, as it stands, lets the act be taken. */
  fits: (subject: RegisterImport) => boolean
  /** Whether the act has been carried out: ordered again it changes nothing. */
  isDone?: (subject: RegisterImport) => boolean
  decide: (subject: RegisterImport, request: RequestOf<Name>, context: ImportActContext) => ImportChange | ImportRefusal
}

/** The way to define an act on an import that is there. */
export const defineImportAct = <const Name extends ImportActRequest['act']>(act: ImportAct<Name>): ImportAct<Name> =>
  act
