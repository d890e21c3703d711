import type { Language, PartlyLocalized } from '../language.ts'
import { longestRegisteredName, type SomeFacts } from './facts.ts'
import { foldedKey } from './fold-words.ts'
import type { ImportField, Mapping } from './mapping.ts'
import { languageOfName } from './name-language.ts'
import { keysOf } from './name-words.ts'
import { hasPersonNumber, withoutLongNumbers, withoutPersonNumbers } from './person-numbers.ts'
import type { CellNote, CellProblem, NoteCode, ProblemCode, RegisterTable } from './plan.ts'
import { readBin } from './read-bin.ts'
import { areSerials, type DateColumn, readDate } from './read-date.ts'
import { readName } from './read-name.ts'
import { valueReader } from './value-reader.ts'

/** What a row of a file says, and what of it cannot be read. */
export interface ReadRow {
  line: number
  /** Only what its cells say. */
  facts: SomeFacts
  /** What its name is found under (`keysOf`). */
  nameKeys: string[]
  notes: CellNote[]
  problems: CellProblem[]
  /** What it is called in the file, fit to be shown; empty where it does not say. */
  shownName: string
}

const nameLanguages: Partial<Record<ImportField, Language>> = { nameKk: 'kk', nameRu: 'ru', nameEn: 'en' }
/** Of a cell that is too long to be read at a glance. */
const longestShown = 200

/** What is known while the cells of one row are read. */
interface Reading {
  names: PartlyLocalized
  facts: SomeFacts
  notes: CellNote[]
  problems: CellProblem[]
}

type ReadCell = (reading: Reading, field: ImportField, cell: string, column: number) => void

/** Reads the rows of a table by its mapping. A row with a problem is not used, whatever else it says. */
export function rowReader(
  { headings, rows }: RegisterTable,
  mapping: Mapping,
): (row: RegisterTable['rows'][number]) => ReadRow {
  const dated = mapping.columns.indexOf('registeredOn')
  const dates: DateColumn = {
    order: mapping.dateOrder,
    areSerials: dated >= 0 && areSerials(rows.map(({ cells }) => cells[dated] ?? '')),
  }
  const readCell = cellReader(mapping, dates)
  const columns = mapping.columns.flatMap((field, column) => (field === null ? [] : [{ field, column }]))

  return ({ line, cells }) => {
    const reading: Reading = { names: {}, facts: {}, notes: [], problems: [] }
    if (isRagged(cells, headings.length)) {
      return { line, facts: {}, nameKeys: [], notes: [], problems: [rowProblem('row-broken')], shownName: '' }
    }
    for (const { field, column } of columns) {
      const cell = cells[column] ?? ''
      if (cell !== '') readCell(reading, field, cell, column)
    }
    return finished(line, reading)
  }
}

/** A problem of a whole row. */
export const rowProblem = (code: ProblemCode): CellProblem => ({ code, field: null, column: null, cell: null })

/** Delimiters at the end of a line make cells that say nothing; everything else has slipped to another column. */
const isRagged = (cells: readonly string[], width: number) =>
  cells.length < width || (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== ''))

function cellReader(mapping: Mapping, dates: DateColumn): ReadCell {
  const readValue = valueReader(mapping.values)
  return (reading, field, cell, column) => {
    const note = (code: NoteCode) => reading.notes.push({ code, field })
    const fail = (code: ProblemCode, shown: string | null = cell) =>
      reading.problems.push({ code, field, column, cell: shown })
    const language = nameLanguages[field]
    if (language) {
      const { name, notes } = readName(cell)
      if (hasPersonNumber(name)) return void fail('bin-is-person', null)
      if (name.length > longestRegisteredName) return void fail('name-too-long')
      for (const code of notes) note(code)
      if (name !== '') reading.names[language] ??= name
    } else if (field === 'bin') {
      const { bin, notes, problem } = readBin(cell)
      if (problem) return void fail(problem, problem === 'bin-is-person' ? null : cell)
      for (const code of notes) note(code)
      if (bin) reading.facts.bin ??= bin
    } else if (field === 'registeredOn') {
      const { date, hasTwoDigitYear, isUnreadable } = readDate(cell, dates)
      if (isUnreadable) return void fail('date-unreadable')
      if (hasTwoDigitYear) note('two-digit-year')
      if (date) reading.facts.registeredOn ??= date
    } else if (field === 'legalForm' || field === 'status' || field === 'direction' || field === 'district') {
      const { facts, isUnknown } = readValue(field, cell)
      if (isUnknown) return void fail('value-unknown')
      addFacts(reading.facts, facts)
    }
  }
}

/** Of two columns of one field the first says it; directions are those of both. */
function addFacts(to: SomeFacts, { legalForm, status, districtId, directions }: SomeFacts) {
  if (legalForm) to.legalForm ??= legalForm
  if (status) to.status ??= status
  if (districtId) to.districtId ??= districtId
  if (directions) to.directions = to.directions ? [...new Set([...to.directions, ...directions])] : directions
}

function finished(line: number, reading: Reading): ReadRow {
  const { names, facts, notes, problems } = reading
  dropUntranslated(names, notes)
  const isNamed = Object.keys(names).length > 0
  if (!isNamed && !facts.bin && problems.length === 0) problems.push(rowProblem('name-missing'))
  const isPersons = problems.some(({ code }) => code === 'bin-is-person')
  const shown = (text: string) => shownText(isPersons ? withoutLongNumbers(text) : text)
  return {
    line,
    facts: isNamed ? { ...facts, name: names } : facts,
    nameKeys: keysOf(names),
    notes,
    problems: problems.map((problem) => ({ ...problem, cell: problem.cell === null ? null : shown(problem.cell) })),
    shownName: shown(names.ru ?? names.kk ?? names.en ?? ''),
  }
}

function shownText(text: string): string {
  const shown = withoutPersonNumbers(text)
  return shown.length > longestShown ? `${shown.slice(0, longestShown)}…` : shown
}

/** A name in two languages that is the same is in the one that it sounds like; an English one in Cyrillic is none. */
function dropUntranslated(names: PartlyLocalized, notes: CellNote[]) {
  const drop = (language: Language, field: ImportField) => {
    delete names[language]
    notes.push({ code: 'untranslated', field })
  }
  const { kk, ru, en } = names
  if (en && (kk || ru) && languageOfName(en) !== 'en') drop('en', 'nameEn')
  if (!kk || !ru || foldedKey(kk) !== foldedKey(ru)) return
  const language = languageOfName(ru)
  if (language === 'ru') drop('kk', 'nameKk')
  if (language === 'kk') drop('ru', 'nameRu')
}
