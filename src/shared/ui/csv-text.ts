/** A spreadsheet runs what begins like a formula: such a cell gets an apostrophe. */
const cell = (value: string | number) => {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
  return `"${text.replaceAll('"', '""')}"`
}

/** A table as CSV; the byte order mark tells Excel that it is UTF-8. */
export function csvText(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${[head, ...rows].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`
}
