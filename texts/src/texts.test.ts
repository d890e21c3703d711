import { beforeEach, expect, it } from 'vitest'
import { addTexts, textOf } from './texts.ts'

beforeEach(() => {
  addTexts('ru', {
    plain: 'Сохранить',
    found: 'Найдено: {count} из {total}',
    days: { one: '{count} день', few: '{count} дня', many: '{count} дней', other: '{count} дня' },
  })
  addTexts('en', { days: { one: '{count} day', other: '{count} days' } })
})

it('fills in what a text asks for', () => {
  expect(textOf('ru', 'plain')).toBe('Сохранить')
  expect(textOf('ru', 'found', { count: '4 012', total: 7 })).toBe('Найдено: 4 012 из 7')
})

it('chooses the plural form of the language', () => {
  const ru = [1, 2, 5, 11, 21, 22, 112].map((count) => textOf('ru', 'days', { count }))
  expect(ru).toEqual(['1 день', '2 дня', '5 дней', '11 дней', '21 день', '22 дня', '112 дней'])
  expect(textOf('en', 'days', { count: 1 })).toBe('1 day')
  expect(textOf('en', 'days', { count: 11 })).toBe('11 days')
})

it('shows an unknown key and an unfilled place instead of nothing', () => {
  expect(textOf('kk', 'plain')).toBe('plain')
  expect(textOf('ru', 'found', { count: 1 })).toBe('Найдено: 1 из {total}')
})

it('isolates a name of right-to-left letters, and leaves every other as it is', () => {
  addTexts('ru', { told: '{name}: модератор, {count} (Алматы)' })
  expect(textOf('ru', 'told', { name: 'محمد علي', count: 2 })).toBe('\u2068محمد علي\u2069: модератор, 2 (Алматы)')
  expect(textOf('ru', 'told', { name: 'שלום', count: 2 })).toBe('\u2068שלום\u2069: модератор, 2 (Алматы)')
  expect(textOf('ru', 'told', { name: 'Әсел О’Нил', count: 2 })).toBe('Әсел О’Нил: модератор, 2 (Алматы)')
})
