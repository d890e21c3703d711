import { expect, it } from 'vitest'
import { DomainError } from '../domain-error.ts'
import { parseNumber, proposalNumber } from './number.ts'

it('is read back to what it was made of, whatever the prefix', () => {
  expect(proposalNumber('ALA', 2026, 123)).toBe('ALA-2026-000123')
  for (const prefix of ['ALA', 'A-B', '2026'])
    expect(parseNumber(proposalNumber(prefix, 2026, 1_000_001))).toEqual({ year: 2026, serial: 1_000_001 })
  expect(() => parseNumber('ALA-2026')).toThrow(DomainError)
})
