import type { RegisterTable } from '@kopir/domain/register-import/plan'
import { FileProblem } from './file-problem.ts'
import type { FileRow } from './file-rows.ts'

/** How many rows may stand above the headings: a title, a date, an order. */
const lookedAt = 30

const filled = ({ cells }: FileRow) => cells.filter((cell) => cell.trim() !== '').length

/** On which line the headings seem to stand: the first that is about as full as the fullest. */
export function proposeHeadingLine(rows: readonly FileRow[]): number {
  const first = rows.slice(0, lookedAt)
  const fullest = Math.max(0, ...first.map(filled))
  return first.find((row) => filled(row) >= fullest * 0.7)?.line ?? 1
}

/**
 * The rows below the headings as a table; throws a `FileProblem` where there is none. A sheet leaves out the empty cells at
 * the end of a row; in a text their lack says that the row is broken.
 */
export function tableOf(rows: readonly FileRow[], headingLine: number, isSheet = false): RegisterTable {
  const at = rows.findIndex(({ line }) => line >= headingLine)
  const below = at === -1 ? [] : rows.slice(at + 1)
  if (below.length === 0) throw new FileProblem('no-rows')
  const headings = (rows[at]?.cells ?? []).map((heading) => heading.trim().replace(/\s+/g, ' '))
  // Columns without a heading may hold something all the same: where most rows have them, it is no broken row.
  const widths = below.map(({ cells }) => cells.length).sort((a, b) => a - b)
  const width = widths[Math.floor(widths.length / 2)] ?? 0
  while (headings.length < width) headings.push('')
  if (isSheet) for (const { cells } of below) while (cells.length < width) cells.push('')
  return { headings, rows: below }
}
