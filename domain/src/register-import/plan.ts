import type { SomeFacts } from './facts.ts'
import type { ImportField } from './mapping.ts'
import type { StagedRow } from './staged-row.ts'

/** A table as it was read from a file: what stands in its cells, as text, and on which line of the file each row begins. */
export interface RegisterTable {
  headings: string[]
  rows: { line: number; cells: string[] }[]
}

/** What was made of a cell so that it could be read; told beside the row. */
export type NoteCode =
  | 'zeros-restored'
  | 'decimal-dropped'
  | 'exponent-restored'
  | 'look-alikes'
  | 'case'
  | 'two-digit-year'
  /** The name of that language is the one of another: it was left out. */
  | 'untranslated'
export interface CellNote {
  code: NoteCode
  field: ImportField
}

/** Why a row cannot be used at all. The cell is shown, but for the number of a person, which is kept nowhere. */
export type ProblemCode =
  | 'bin-format'
  | 'bin-is-person'
  | 'bin-check-digit'
  | 'bin-damaged'
  | 'name-missing'
  | 'name-too-long'
  | 'date-unreadable'
  | 'value-unknown'
  | 'row-broken'
  | 'repeated-in-file'
export interface CellProblem {
  code: ProblemCode
  /** Null where it is about the whole row. */
  field: ImportField | null
  /** The column, from 0; null likewise. */
  column: number | null
  /** What stands in the cell; null where it must not be shown. */
  cell: string | null
}

/** Why a row is shown to the administrator before it may be applied. */
export type DoubtCode = 'other-name' | 'near-name' | 'future-date' | 'branch' | 'bin-taken' | 'moved'
export interface Doubt {
  code: DoubtCode
  /** The NGO that it is like, where it is about another. */
  ngoId: string | null
  /** What that one is called. */
  name: string | null
}

export const planGroups = ['new', 'changed', 'unchanged', 'absent', 'doubtful', 'bad'] as const
export type PlanGroup = (typeof planGroups)[number]

export interface PlanEntry {
  group: PlanGroup
  /** Null for an NGO that the file lacks. */
  line: number | null
  /** As it is called in the file, else in the registry; empty where neither says. */
  name: string
  ngoId: string | null
  /** The facts that change, old and new; null where nothing would. */
  before: SomeFacts | null
  after: SomeFacts | null
  notes: CellNote[]
  doubts: Doubt[]
  problems: CellProblem[]
  /** What would be done; null for what is unchanged or bad. */
  staged: StagedRow | null
}
