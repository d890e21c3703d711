import { expect, it } from 'vitest'
import { numberAbove } from './number-case.ts'

it.each([
  [0, '0-ден'],
  [1, '1-ден'],
  [3, '3-тен'],
  [6, '6-дан'],
  [9, '9-дан'],
  [10, '10-нан'],
  [20, '20-дан'],
  [50, '50-ден'],
  [60, '60-тан'],
  [70, '70-тен'],
  [80, '80-нен'],
  [90, '90-нан'],
  [200, '200-ден'],
  [4_000, '4\u00a0000-нан'],
  [40_000, '40\u00a0000-нан'],
  [1_000_000, '1\u00a0000\u00a0000-нан'],
  [4_126, '4\u00a0126-дан'],
])('%d takes its ending in Kazakh', (value, expected) => {
  expect(numberAbove(value, 'kk')).toBe(expected)
})

it('stays as it is in Russian and English', () => {
  expect(numberAbove(4_000, 'ru')).toBe('4\u00a0000')
  expect(numberAbove(4_000, 'en')).toBe('4,000')
})
