import { dateStyles, dayOfSerial } from './cell-dates.ts'
import { fileLimits } from './file-limits.ts'
import { FileProblem } from './file-problem.ts'
import { addRow, type FileRow, type FileRows } from './file-rows.ts'
import { readXml } from './read-xml.ts'
import type { Workbook } from './workbook.ts'

/** The position of a column by its letters, from 0: `C7` is 2. */
function columnOf(address: string): number {
  let column = 0
  for (const letter of /^[A-Z]+/.exec(address)?.[0] ?? '') column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

/** Strings that stand once and are named by their position; what is only a reading aid is left out. */
function sharedStrings(xml: string): string[] {
  const strings: string[] = []
  let words = ''
  let isText = false
  let isAid = false
  if (xml === '') return strings
  readXml(xml, {
    open(name) {
      if (name === 'si') words = ''
      if (name === 'rPh') isAid = true
      isText = name === 't' && !isAid
    },
    text(text) {
      if (isText) words += text
    },
    close(name) {
      if (name === 'si') strings.push(unescaped(words))
      if (name === 'rPh') isAid = false
      if (name === 't') isText = false
    },
  })
  return strings
}

/** What XML cannot hold stands as `_x000D_` there. */
const unescaped = (text: string) =>
  text.replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** A number as its digits: `1.09524E11` is the same number, and no identifier has a point or a letter. */
const digitsOf = (number: string) => (/e/i.test(number) ? String(Number(number)) : number)

/** The rows of a sheet, every cell as text: a number as its digits, a day as ISO 8601, a formula as what it came to. */
export function readSheet(workbook: Workbook, part: string): FileRows {
  const strings = sharedStrings(workbook.part('xl/sharedStrings.xml'))
  const areDays = dateStyles(workbook.part('xl/styles.xml'))
  const xml = workbook.part(part)
  if (xml === '') throw new FileProblem('unreadable')
  const rows: FileRow[] = []
  let row: FileRow = { line: 0, cells: [] }
  let cell = { column: -1, type: '', style: 0, value: '' }
  let isValue = false

  const textOf = ({ type, style, value }: typeof cell): string => {
    if (type === 's') return strings[Number(value)] ?? ''
    if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
    if (type === 'd') return value.slice(0, 10)
    if (type !== '' && type !== 'n') return unescaped(value)
    if (areDays[style]) return dayOfSerial(Number(value), workbook.from1904) ?? digitsOf(value)
    return digitsOf(value)
  }

  readXml(xml, {
    open(name, attributes) {
      if (name === 'row') row = { line: Number(attributes().r) || row.line + 1, cells: [] }
      else if (name === 'c') {
        const { r, t = '', s } = attributes()
        const column = r ? columnOf(r) : cell.column + 1
        // Asked before anything is made of it: one cell can be as far out as it likes.
        if (column >= fileLimits.columns) throw new FileProblem('too-wide')
        cell = { column, type: t, style: Number(s ?? 0), value: '' }
      }
      isValue = name === 'v' || name === 't'
    },
    text(text) {
      if (isValue) cell.value += text
    },
    close(name) {
      if (name === 'v' || name === 't') isValue = false
      else if (name === 'c' && cell.value !== '') {
        while (row.cells.length < cell.column) row.cells.push('')
        row.cells[cell.column] = textOf(cell)
      } else if (name === 'row') {
        addRow(rows, row)
        cell = { column: -1, type: '', style: 0, value: '' }
      }
    },
  })
  return { rows, openQuoteLine: null }
}
