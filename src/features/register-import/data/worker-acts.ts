import type { RegistryRow } from '@kopir/domain/published/registry'
import type { DistinctValue, NamedDistrict } from '@kopir/domain/register-import/distinct-values'
import type { EarlierMapping } from '@kopir/domain/register-import/guess-mapping'
import type { ImportField, Mapping, ValueField } from '@kopir/domain/register-import/mapping'
import type { StagedRow } from '@kopir/domain/register-import/staged-row'
import type { CivilDate } from '@kopir/domain/time/civil-date'
import type { Encoding } from './decode-file.ts'
import type { Delimiter } from './delimiter.ts'
import type { FileProblemCode } from './file-problem.ts'
import type { FileRow } from './file-rows.ts'
import type { PlanRow, PlanSummary, PlanView } from './plan-summary.ts'
import type { ReportWords } from './report-csv.ts'

/** How a file is read; what does not go with its kind is left alone. */
export interface ReadSettings {
  encoding: Encoding
  delimiter: Delimiter
  /** Which sheet of a workbook, from 0. */
  sheet: number
  /** On which line the headings stand; null: as proposed. */
  headingLine: number | null
}

/** What a file was found to be. */
export interface OpenedFile {
  kind: 'text' | 'workbook'
  /** The sheets of a workbook, by name. */
  sheets: string[]
  /** As proposed. */
  settings: ReadSettings
}

/** A file as it was read by its settings. */
export interface ReadFile {
  /** How many rows stand below the headings. */
  count: number
  headingLine: number
  /** The first lines, among which the headings are chosen. */
  first: FileRow[]
  headings: string[]
  /** What stands in the first rows below the headings. */
  sample: FileRow[]
  /** Where a quote begins that nothing ends. */
  openQuoteLine: number | null
}

/** The words that the columns of each field hold. */
export type FoundValues = Record<ValueField, DistinctValue[]>

/** How a file is read, with what is to be settled word by word. */
export interface Settling {
  mapping: Mapping
  found: FoundValues
}

/** What the worker is asked, and what it answers. */
export interface WorkerActs {
  open: { request: { file: File }; answer: OpenedFile }
  read: { request: ReadSettings; answer: ReadFile }
  guess: {
    request: { earlier: EarlierMapping | null; districts: NamedDistrict[]; otherwise: Mapping['otherwise'] }
    /** With the name columns that hold the names of another one, untranslated: they are left out. */
    answer: Settling & { untranslated: ImportField[] }
  }
  /** Finds the words of the columns as they are settled, and proposes what they mean. */
  values: { request: Mapping; answer: Settling }
  plan: {
    request: {
      mapping: Mapping
      registry: readonly RegistryRow[]
      territoryId: string
      today: CivilDate
      isComplete: boolean
    }
    answer: PlanSummary
  }
  rows: { request: { view: PlanView; from: number; to: number }; answer: { total: number; rows: PlanRow[] } }
  decide: { request: { which: number[] | PlanView; isApplied: boolean }; answer: PlanSummary }
  /** Puts the rows to be written into chunks, and says how many. */
  settle: { request: null; answer: number }
  chunk: { request: number; answer: StagedRow[] }
  report: { request: ReportWords; answer: Blob }
}
export type WorkerActName = keyof WorkerActs

/** How far an act is: `done` of `of`. */
export interface WorkProgress {
  done: number
  of: number
}

export type ToWorker = {
  [Name in WorkerActName]: { id: number; name: Name; request: WorkerActs[Name]['request'] }
}[WorkerActName]

export type FromWorker =
  | { id: number; progress: WorkProgress }
  | { id: number; answer: WorkerActs[WorkerActName]['answer'] }
  | { id: number; problem: FileProblemCode | null; told: string }
