import type { Language } from '@kopir/domain/language'
import { decimalSeparator } from './format-number.ts'

/** A code is digits that a spreadsheet must not take for a number: it would round them and lose leading zeros. */
export type CsvCell = string | number | { code: string }

export interface CsvTable {
  head: readonly string[]
  rows: readonly (readonly CsvCell[])[]
  /** What the table is about, as pairs below it: above, a spreadsheet would not find the head. */
  about: readonly (readonly [name: string, value: string])[]
}

/** Excel splits by the list separator of the computer's settings: the Russian and Kazakh ones, and the English. */
const separators: Record<Language, string> = { kk: ';', ru: ';', en: ',' }

/**
 * Where a spreadsheet would begin a formula: at the front of a cell or, when it splits by another separator or breaks off
 * at a quote, behind any of them. Blanks and hidden characters in between do not stop it, nor the full-width forms.
 */
const formulaStart = /(^|[,;|\t\r\n])([\s\p{Z}\p{C}"]*)(?=[=+\-@＝＋－＠﹦﹢﹣﹫])/gu
const controls = /[^\P{Cc}\n]/gu

const disarmed = (text: string) => text.replace(/\r\n?/g, '\n').replace(controls, ' ').replace(formulaStart, "$1$2'")

function plain(cell: CsvCell, language: Language): string {
  if (typeof cell === 'number') return String(cell).replace('.', decimalSeparator[language])
  if (typeof cell === 'string') return disarmed(cell)
  return /^\d+$/.test(cell.code) ? `="${cell.code}"` : disarmed(cell.code)
}

/** A table as CSV that opens in columns in the language's own Excel; the byte order mark tells that it is UTF-8. */
export function csvText({ head, rows, about }: CsvTable, language: Language): string {
  const lines = [head, ...rows, ...(about.length > 0 ? [[], ...about] : [])]
  const line = (cells: readonly CsvCell[]) =>
    cells.map((cell) => `"${plain(cell, language).replaceAll('"', '""')}"`).join(separators[language])
  return `\uFEFF${lines.map(line).join('\r\n')}\r\n`
}
