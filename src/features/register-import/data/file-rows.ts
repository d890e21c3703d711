import { fileLimits } from './file-limits.ts'
import { FileProblem } from './file-problem.ts'

/** A line of a file: its number there, from 1, and what stands in its cells. */
export interface FileRow {
  line: number
  cells: string[]
}

/** A table as it lies in a file, whatever kind of file. */
export interface FileRows {
  rows: FileRow[]
  /** On which line a quote begins that nothing ends: all after it may be read as one cell. */
  openQuoteLine: number | null
}

/** Adds a row that says anything; throws a `FileProblem` once there are too many rows or columns. */
export function addRow(rows: FileRow[], row: FileRow): void {
  if (row.cells.length > fileLimits.columns) throw new FileProblem('too-wide')
  if (row.cells.every((cell) => cell.trim() === '')) return
  if (rows.length >= fileLimits.rows) throw new FileProblem('too-long')
  rows.push(row)
}
