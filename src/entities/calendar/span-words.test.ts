import { expect, it } from 'vitest'
import { setLanguage } from '../../shared/i18n/language.ts'
import { distanceText } from './span-words.ts'

it('counts days within a month, months and years from then on', async () => {
  await setLanguage('ru')
  const from = (day: string) => distanceText(day, '2026-11-27')
  expect(from('2026-11-27')).toBe('сегодня')
  expect(from('2026-12-18')).toBe('через 21 день')
  expect(from('2026-11-26')).toBe('1 день назад')
  expect(from('2026-10-28')).toBe('30 дней назад')
  expect(from('2026-10-27')).toBe('1 месяц назад')
  expect(from('2026-04-06')).toBe('7 месяцев назад')
  expect(from('2025-08-01')).toBe('1 год 3 месяца назад')
})
