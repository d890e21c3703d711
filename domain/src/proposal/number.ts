import * as v from 'valibot'
import { DomainError } from '../domain-error.ts'

/** `numbering/{territoryId}_{year}`: the last serial that was given out. */
export const numberingSchema = v.object({ last: v.number() })

/** The number a proposal gets on publication, `ALA-2026-000123`: unique and gapless per territory and year. */
export function proposalNumber(prefix: string, year: number, serial: number): string {
  return `${prefix}-${year}-${String(serial).padStart(6, '0')}`
}

/** Year and serial of a number. */
export function parseNumber(number: string): { year: number; serial: number } {
  const [year, serial] = number.split('-').slice(-2).map(Number)
  if (!year || !serial) throw new DomainError('number-malformed')
  return { year, serial }
}
