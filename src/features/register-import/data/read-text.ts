import Papa from 'papaparse'
import type { Delimiter } from './delimiter.ts'
import { addRow, type FileRow, type FileRows } from './file-rows.ts'

const linesIn = (text: string, from: number, to: number) => {
  let lines = 0
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) lines++
  return lines
}

/** The rows of a text whose cells are parted by a delimiter; a quoted cell may hold line breaks. */
export function readText(decoded: string, delimiter: Delimiter): FileRows {
  // Files that were put together by hand have breaks of several kinds.
  const text = decoded.replace(/\r\n?/g, '\n')
  const rows: FileRow[] = []
  let openQuoteLine: number | null = null
  let line = 1
  let begins = 0
  // Read in one go, so its cursor counts from the beginning of the text.
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    step({ data, errors, meta }) {
      if (errors.some(({ code }) => code === 'MissingQuotes')) openQuoteLine ??= line
      addRow(rows, { line, cells: data })
      line += linesIn(text, begins, meta.cursor)
      begins = meta.cursor
    },
  })
  return { rows, openQuoteLine }
}
