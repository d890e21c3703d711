import * as v from 'valibot'
import { requestFields } from '../act/request-fields.ts'
import { languages, type PartlyLocalized } from '../language.ts'
import { visibleText } from '../text/visible-text.ts'
import { hasCertainPersonNumber } from './certain-person-number.ts'
import { longestRegisteredName } from './facts.ts'
import { fileNameLength, heaviestChunk, mostChunks, sourceLength } from './import-limits.ts'
import { importFields, valueFields } from './mapping.ts'
import { planGroups } from './plan.ts'
import { rowsInChunk, type StagedRow, stagedRowSchema } from './staged-row.ts'

const { id, number, day, text, reason, language } = requestFields
const target = { importId: id }

const words = <Meaning extends v.GenericSchema>(meaning: Meaning) => v.record(v.string(), v.nullable(meaning))
const mapping = v.strictObject({
  columns: words(v.picklist(importFields)),
  values: v.strictObject(v.entriesFromList(valueFields, words(id))),
})

/** A name as it is kept: what people see of it in each language, and nothing where nothing is seen. */
function visibleName(name: PartlyLocalized): PartlyLocalized {
  const seen = languages.map((each) => [each, visibleText(name[each] ?? '', { oneLine: true })] as const)
  return Object.fromEntries(seen.filter(([, shown]) => shown !== ''))
}
/** The row as its names are kept. */
function visibleRow(staged: StagedRow): StagedRow {
  const { name } = staged.after
  // An act's own facts with another name are still that act's.
  return name ? ({ ...staged, after: { ...staged.after, name: visibleName(name) } } as StagedRow) : staged
}

const isShort = (name: PartlyLocalized = {}) =>
  Object.values(name).every((each) => each.length <= longestRegisteredName)
const isPersonal = (name: PartlyLocalized = {}) => Object.values(name).some(hasCertainPersonNumber)
const keysOf = (facts: object) => Object.keys(facts).sort().join()

const row = v.pipe(
  stagedRowSchema,
  v.transform(visibleRow),
  v.check(({ line }) => line === null || (Number.isSafeInteger(line) && line > 0), 'line'),
  v.check(
    ({ after: { name } }) => !name || (Object.keys(name).length > 0 && isShort(name) && !isPersonal(name)),
    'name',
  ),
  v.check((staged) => staged.act === 'create' || !isPersonal(staged.before.name), 'before'),
  v.check((staged) => staged.act === 'create' || keysOf(staged.after) === keysOf(staged.before), 'facts'),
  v.check(({ after }) => keysOf(after) !== '', 'after'),
)

/** Of a text in UTF-8. JSON has no halves of signs, which could not be encoded. */
const bytesOf = (json: string) => encodeURIComponent(json).replace(/%[\dA-F]{2}/g, '.').length
const weightOf = (staged: readonly StagedRow[]) =>
  staged.reduce((weight, each) => weight + bytesOf(JSON.stringify(each)) + 1, 0)

const rows = v.pipe(
  v.array(row),
  v.minLength(1),
  v.maxLength(rowsInChunk),
  v.check((staged) => weightOf(staged) <= heaviestChunk, 'rows'),
)

/** An administrator's order about a register import, as the callable `actOnImport` takes it. */
export const importActRequestSchema = v.variant('act', [
  v.strictObject({
    act: v.literal('begin'),
    ...target,
    territoryId: id,
    source: text(sourceLength),
    asOf: day,
    fileName: text(fileNameLength),
    complete: v.boolean(),
    mapping,
    plan: v.strictObject(v.entriesFromList(planGroups, number)),
    chunks: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(mostChunks)),
  }),
  /** The rows of chunk `n`, from 0 on. */
  v.strictObject({ act: v.literal('stage'), ...target, n: number, rows }),
  v.strictObject({ act: v.literal('start'), ...target }),
  v.strictObject({ act: v.literal('stop'), ...target }),
  v.strictObject({ act: v.literal('resume'), ...target }),
  v.strictObject({ act: v.literal('undo'), ...target, reason, lang: language }),
])
export type ImportActRequest = v.InferOutput<typeof importActRequestSchema>
