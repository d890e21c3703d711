import * as v from 'valibot'

/** `numbering/{territoryId}_{year}`: the last serial that was given out. */
export const numberingSchema = v.object({ last: v.number() })

/** The number a proposal gets on publication, `ALA-2026-000123`: unique and gapless per territory and year. */
export function proposalNumber(prefix: string, year: number, serial: number): string {
  return `${prefix}-${year}-${String(serial).padStart(6, '0')}`
}
