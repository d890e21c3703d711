import type { Language } from '@kopir/domain/language'
import type { RegisterFact } from '@kopir/domain/register-import/facts'
import type { ImportField } from '@kopir/domain/register-import/mapping'
import type { DoubtCode, NoteCode, PlanGroup, ProblemCode } from '@kopir/domain/register-import/plan'
import { reportRows } from '@kopir/domain/register-import/report'
import { type CsvCell, csvText } from '@kopir/texts/csv-text'
import { type FactLabels, factText } from './fact-text.ts'
import type { PlanRow } from './plan-summary.ts'

/** What the report is written with: beside the page there are no texts, so it gives them along. */
export interface ReportWords {
  language: Language
  head: string[]
  groups: Record<PlanGroup, string>
  decisions: { applied: string; left: string }
  facts: Record<RegisterFact, string>
  fields: Record<ImportField, string>
  notes: Record<NoteCode, string>
  doubts: Record<DoubtCode, string>
  problems: Record<ProblemCode, string>
  /** What codes are called: of forms, statuses, directions and districts. */
  forms: Record<string, string>
  statuses: Record<string, string>
  directions: Record<string, string>
  districts: Record<string, string>
  /** Where the rows come from, as pairs. */
  about: [string, string][]
}

type ReportedDetail = ReturnType<typeof reportRows>[number]['detail']

const named = (names: Record<string, string>) => (code: string) => names[code] ?? code

const labelsOf = ({ forms, statuses, directions, districts }: ReportWords): FactLabels => ({
  form: named(forms),
  status: named(statuses),
  direction: named(directions),
  district: named(districts),
  day: (day) => day,
})

/** What a detail is about, what stood there, what is to stand there, and what there is to say. */
function cellsOf(detail: ReportedDetail, words: ReportWords): CsvCell[] {
  if (detail === null) return ['', '', '', '']
  if (detail.kind === 'fact') {
    const { fact, before, after } = detail
    const cells = [before, after].map((facts): CsvCell => {
      const text = factText(facts, fact, labelsOf(words))
      return fact === 'bin' && text ? { code: text } : text
    })
    return [words.facts[fact], ...cells, '']
  }
  if (detail.kind === 'note') return [words.fields[detail.note.field], '', '', words.notes[detail.note.code]]
  if (detail.kind === 'doubt') {
    const { code, name } = detail.doubt
    return ['', '', '', name ? `${words.doubts[code]}: ${name}` : words.doubts[code]]
  }
  const { code, field, cell } = detail.problem
  return [field ? words.fields[field] : '', '', cell ?? '', words.problems[code]]
}

/** The plan as a file: a row for everything that there is to tell of each line. */
export function reportCsv(rows: Iterable<PlanRow>, words: ReportWords): Blob {
  const lines: CsvCell[][] = []
  for (const row of rows) {
    const decision = row.staged ? words.decisions[row.isApplied ? 'applied' : 'left'] : ''
    for (const { line, name, group, detail } of reportRows([row]))
      lines.push([line ?? '', name, words.groups[group], decision, ...cellsOf(detail, words)])
  }
  const csv = csvText({ head: words.head, rows: lines, about: words.about }, words.language)
  return new Blob([csv], { type: 'text/csv;charset=utf-8' })
}
