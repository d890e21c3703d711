import { expect, it } from 'vitest'
import { existsOn } from './department.ts'

const renamed = { validFrom: '2021-03-01', validUntil: '2024-12-31' }

it.each([
  ['2021-02-28', false],
  ['2021-03-01', true],
  ['2024-12-31', true],
  ['2025-01-01', false],
])('a department of 2021 to 2024 on %s: %s', (day, exists) => {
  expect(existsOn(renamed, day)).toBe(exists)
})

it('a department without dates exists always', () => {
  expect(existsOn({ validFrom: null, validUntil: null }, '1999-01-01')).toBe(true)
})
