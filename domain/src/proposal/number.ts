/** The number a proposal gets on publication, `ALA-2026-000123`: unique and gapless per territory and year. */
export function proposalNumber(prefix: string, year: number, serial: number): string {
  return `${prefix}-${year}-${String(serial).padStart(6, '0')}`
}
