import type { Language } from '../language.ts'
import type { Propose } from './distinct-values.ts'
import { legalFormInName } from './legal-form-words.ts'
import type { ImportField } from './mapping.ts'
import { languageOfName } from './name-language.ts'
import type { RegisterTable } from './plan.ts'
import { readBin } from './read-bin.ts'
import { guessDateOrder, readDate } from './read-date.ts'

/** What the cells of a column look like. */
export interface ColumnContent {
  /** Those that were looked at, of the same rows in every column. */
  cells: string[]
  /** For each field, which part of the cells that say something can be read as it. */
  shares: Record<ImportField, number>
  /** In which language the cells are, if they are names. */
  language: Language
}

const mostCells = 120
/** Of a cell that is longer the beginning says what it is: no file may keep the guess busy. */
const longestCell = 300
/** A cell that is longer says more than a form, a status or a district. */
const longestValue = 90

/** Looks at cells from all over the column: a file may begin with its oldest rows, which are unlike the others. */
export function readColumn({ rows }: RegisterTable, position: number, propose: Propose): ColumnContent {
  const step = Math.max(1, Math.floor(rows.length / mostCells))
  const looked = rows.filter((_, row) => row % step === 0).slice(0, mostCells)
  const cells = looked.map((row) => (row.cells[position] ?? '').slice(0, longestCell))
  const said = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  const share = (test: (cell: string) => boolean) => (said.length === 0 ? 0 : said.filter(test).length / said.length)
  const order = guessDateOrder(said)
  const language = mostFrequent(said.map(languageOfName))
  const isName = (cell: string) => !/\d{6}/.test(cell) && legalFormInName(cell) !== null && cell.length > 8
  const nameShare = new Set(said).size * 2 > said.length ? share(isName) : 0
  const ofLanguage = (own: Language) => (own === language ? nameShare : 0)
  return {
    cells,
    language,
    shares: {
      bin: share((cell) => readBin(cell).bin !== null),
      nameKk: ofLanguage('kk'),
      nameRu: ofLanguage('ru'),
      nameEn: ofLanguage('en'),
      legalForm:
        nameShare > 0 ? 0 : share((cell) => cell.length <= longestValue && propose('legalForm', cell) !== null),
      direction: nameShare > 0 ? 0 : share((cell) => propose('direction', cell) !== null),
      status: nameShare > 0 ? 0 : share((cell) => cell.length <= longestValue && propose('status', cell) !== null),
      registeredOn: share((cell) => readDate(cell, { order, areSerials: false }).date !== null),
      district: share((cell) => cell.length <= longestValue && propose('district', cell) !== null),
    },
  }
}

function mostFrequent(found: (Language | null)[]): Language {
  const count = (language: Language) => found.filter((each) => each === language).length
  const [first = 'ru'] = (['ru', 'kk', 'en'] as const).toSorted((one, other) => count(other) - count(one))
  return first
}
