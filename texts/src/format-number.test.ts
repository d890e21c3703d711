import { expect, it } from 'vitest'
import { formatNumber, formatShare } from './format-number.ts'

it('groups thousands as each language does', () => {
  expect(formatNumber(4012, 'ru')).toBe('4\u00a0012')
  expect(formatNumber(1234567, 'kk')).toBe('1\u00a0234\u00a0567')
  expect(formatNumber(4012, 'en')).toBe('4,012')
  expect(formatNumber(999, 'ru')).toBe('999')
})

it('writes fractions and negative numbers', () => {
  expect(formatNumber(-1234.56, 'ru', 1)).toBe('−1\u00a0234,6')
  expect(formatNumber(-0.04, 'en', 1)).toBe('0.0')
})

it('writes shares as whole per cent', () => {
  expect(formatShare(0.6164, 'ru')).toBe('62\u00a0%')
  expect(formatShare(1, 'en')).toBe('100%')
})
