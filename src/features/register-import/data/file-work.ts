import { distinctValues, type Propose, proposer } from '@kopir/domain/register-import/distinct-values'
import { guessMapping } from '@kopir/domain/register-import/guess-mapping'
import { makePlan } from '@kopir/domain/register-import/make-plan'
import { type Mapping, valueFields } from '@kopir/domain/register-import/mapping'
import type { RegisterTable } from '@kopir/domain/register-import/plan'
import type { StagedRow } from '@kopir/domain/register-import/staged-row'
import { chunksOf } from './chunk-rows.ts'
import { decodeFile, lookedAt, proposeEncoding } from './decode-file.ts'
import { proposeDelimiter } from './delimiter.ts'
import { kindOfFile } from './file-kind.ts'
import { fileLimits } from './file-limits.ts'
import { FileProblem } from './file-problem.ts'
import type { FileRows } from './file-rows.ts'
import { proposeHeadingLine, tableOf } from './file-table.ts'
import { PlanBook } from './plan-book.ts'
import { readSheet } from './read-sheet.ts'
import { readText } from './read-text.ts'
import { reportCsv } from './report-csv.ts'
import { openWorkbook, type Workbook } from './workbook.ts'
import type {
  OpenedFile,
  ReadFile,
  ReadSettings,
  Settling,
  WorkerActName,
  WorkerActs,
  WorkProgress,
} from './worker-acts.ts'

const shownRows = 20

type Answers = {
  [Name in WorkerActName]: (
    request: WorkerActs[Name]['request'],
    tell: (progress: WorkProgress) => void,
  ) => WorkerActs[Name]['answer'] | Promise<WorkerActs[Name]['answer']>
}

/** Everything that is done with one file, step by step; each step stands on the one before. */
export function createFileWork(): Answers {
  let bytes = new Uint8Array()
  let workbook: Workbook | null = null
  let table: RegisterTable = { headings: [], rows: [] }
  let book = new PlanBook([])
  let chunks: StagedRow[][] = []
  let propose: Propose = () => null

  async function open(file: File): Promise<OpenedFile> {
    if (file.size > fileLimits.bytes) throw new FileProblem('too-large')
    bytes = new Uint8Array(await file.arrayBuffer())
    const kind = kindOfFile(bytes)
    workbook = kind === 'workbook' ? openWorkbook(bytes) : null
    const encoding = workbook ? 'UTF-8' : proposeEncoding(bytes)
    const delimiter = workbook ? ';' : proposeDelimiter(decodeFile(bytes.subarray(0, lookedAt), encoding))
    return {
      kind,
      sheets: workbook?.sheets.map(({ name }) => name) ?? [],
      settings: { encoding, delimiter, sheet: 0, headingLine: null },
    }
  }

  function fileRows({ encoding, delimiter, sheet }: ReadSettings): FileRows {
    if (!workbook) return readText(decodeFile(bytes, encoding), delimiter)
    return readSheet(workbook, workbook.sheets[sheet]?.part ?? '')
  }

  function read(settings: ReadSettings): ReadFile {
    const { rows, openQuoteLine } = fileRows(settings)
    const headingLine = settings.headingLine ?? proposeHeadingLine(rows)
    table = tableOf(rows, headingLine, workbook !== null)
    return {
      count: table.rows.length,
      headingLine,
      first: rows.slice(0, shownRows),
      headings: table.headings,
      sample: table.rows.slice(0, shownRows),
      openQuoteLine,
    }
  }

  /** A word that nobody has settled means what is proposed for it, where anything is. */
  function settle(mapping: Mapping): Settling {
    const found = distinctValues(table, mapping, propose)
    const values = { ...mapping.values }
    for (const field of valueFields) {
      const proposed = found[field].flatMap(({ key, code, isSettled }) =>
        isSettled || code === null ? [] : [[key, code]],
      )
      values[field] = { ...values[field], ...Object.fromEntries(proposed) }
    }
    return { mapping: { ...mapping, values }, found }
  }

  return {
    open: ({ file }) => open(file),
    read,
    guess({ earlier, districts, otherwise }) {
      propose = proposer(districts)
      const { mapping, untranslated } = guessMapping(table, propose, otherwise, earlier)
      return { ...settle(mapping), untranslated }
    },
    values: settle,
    plan({ mapping, registry, territoryId, today, isComplete }, tell) {
      const settings = { territoryId, today, complete: isComplete }
      const steps = makePlan({ table, mapping, registry, settings })
      for (;;) {
        const step = steps.next()
        if (step.done) {
          book = new PlanBook(step.value.entries)
          return book.summary()
        }
        tell({ done: step.value.done, of: step.value.total })
      }
    },
    rows: ({ view, from, to }) => book.rows(view, from, to),
    decide({ which, isApplied }) {
      book.decide(which, isApplied)
      return book.summary()
    },
    settle() {
      chunks = chunksOf(book.stagedRows())
      return chunks.length
    },
    chunk: (n) => chunks[n] ?? [],
    report: (words) => reportCsv(book.all(), words),
  }
}
