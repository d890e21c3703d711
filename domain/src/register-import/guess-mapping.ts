import { ownValue } from '../own-value.ts'
import { type ColumnContent, readColumn } from './column-content.ts'
import { distinctValues, type Propose } from './distinct-values.ts'
import { foldedKey } from './fold-words.ts'
import { nameFields, readHeading } from './heading-words.ts'
import { type ImportField, importFields, type Mapping, type ValueField, valueFields } from './mapping.ts'
import { languageOfName } from './name-language.ts'
import type { RegisterTable } from './plan.ts'
import { guessDateOrder } from './read-date.ts'
import type { RegisterImport } from './register-import.ts'

/** How an earlier file of the same source was read. */
export type EarlierMapping = RegisterImport['mapping']

export interface GuessedMapping {
  mapping: Mapping
  /** Name columns that hold the names of another language's: they are left out. */
  untranslated: ImportField[]
}

interface Candidate {
  position: number
  field: ImportField
  score: number
}

const [earlierScore, headingScore, leastScore] = [100, 10, 0.6]

/**
 * How a table is most likely meant, by its headings and by what stands in its cells; headings that an earlier mapping of
 * the source knows are read as they were. Only proposed: the administrator settles it.
 */
export function guessMapping(
  table: RegisterTable,
  propose: Propose,
  otherwise: Mapping['otherwise'],
  earlier: EarlierMapping | null = null,
): GuessedMapping {
  const contents = table.headings.map((_, position) => readColumn(table, position, propose))
  const columns = assign(table.headings, contents, earlier)
  const untranslated = untranslatedOf(columns, contents)
  const kept = columns.map((field) => (field !== null && untranslated.includes(field) ? null : field))
  const dated = kept.indexOf('registeredOn')
  const dates = dated < 0 ? [] : table.rows.map(({ cells }) => cells[dated] ?? '')
  const noValues: Mapping['values'] = { legalForm: {}, direction: {}, status: {}, district: {} }
  const known = { ...noValues, ...earlier?.values } as Mapping['values']
  const found = distinctValues(table, { columns: kept, values: known }, propose)
  const valuesOf = (field: ValueField) =>
    Object.fromEntries(
      found[field].flatMap(({ key, code, isSettled }) => (code !== null || isSettled ? [[key, code]] : [])),
    )
  const values = Object.fromEntries(valueFields.map((field) => [field, valuesOf(field)])) as Mapping['values']
  return { mapping: { columns: kept, values, dateOrder: guessDateOrder(dates), otherwise }, untranslated }
}

function assign(
  headings: readonly string[],
  contents: ColumnContent[],
  earlier: EarlierMapping | null,
): Mapping['columns'] {
  const candidates = headings.flatMap((heading, position) => {
    const settled = earlier ? ownValue(earlier.columns, heading.trim()) : undefined
    if (settled === null) return []
    const content = contents[position]
    if (settled) return [{ position, field: settled, score: earlierScore }]
    return content ? candidatesOf(heading, position, content) : []
  })
  const columns: Mapping['columns'] = headings.map(() => null)
  const taken = new Set<ImportField>()
  for (const { position, field } of candidates.toSorted((one, other) => other.score - one.score)) {
    if (columns[position] !== null || taken.has(field)) continue
    columns[position] = field
    taken.add(field)
  }
  return columns
}

function candidatesOf(heading: string, position: number, content: ColumnContent): Candidate[] {
  const { field: said, share } = readHeading(heading)
  if (said === 'none') return []
  const named = said === 'name' ? namesOf(content) : said === null ? [] : [said]
  const byHeading = named.map((field, rank) => ({
    position,
    field,
    score: headingScore + share + content.shares[field] - rank,
  }))
  if (said !== null) return byHeading
  const byContent = importFields.map((field) => ({ position, field, score: content.shares[field] }))
  return byContent.filter(({ score }) => score >= leastScore)
}

/** A name whose heading tells no language: in that of its cells; if that is taken, the translation that it was to be. */
const namesOf = ({ language }: ColumnContent) =>
  [nameFields[language], language === 'ru' ? 'nameKk' : 'nameRu'] as const

/** From so many rows on that say the same, a column is no translation. */
const mostlySame = 0.9

function untranslatedOf(columns: Mapping['columns'], contents: ColumnContent[]): ImportField[] {
  const cellsOf = (field: ImportField) => contents[columns.indexOf(field)]?.cells ?? []
  const found: ImportField[] = []
  for (const [one, other] of [
    ['nameKk', 'nameRu'],
    ['nameEn', 'nameRu'],
    ['nameEn', 'nameKk'],
  ] as const) {
    const pairs = cellsOf(one).map((cell, row) => [cell, cellsOf(other)[row] ?? ''] as const)
    const both = pairs.filter(([left, right]) => left.trim() !== '' && right.trim() !== '')
    const same = both.filter(([left, right]) => foldedKey(left) === foldedKey(right))
    if (both.length === 0 || same.length / both.length < mostlySame) continue
    const kazakh = same.filter(([left]) => languageOfName(left) === 'kk').length
    found.push(one === 'nameKk' && kazakh * 2 > same.length ? other : one)
  }
  return [...new Set(found)]
}
