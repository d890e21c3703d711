import type { StepGoal } from '@kopir/domain/proposal/next-step'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { setLanguage } from '../../../shared/i18n/language.ts'
import { Clock } from './clock.tsx'

beforeAll(() => setLanguage('ru'))

const shown = (goal: StepGoal, dueOn: string, today: string, termDays: number | null = 15) =>
  renderToStaticMarkup(<Clock goal={goal} dueOn={dueOn} termDays={termDays} today={today} />)
const words = (...clock: Parameters<typeof shown>) => shown(...clock).replace(/<[^>]*>/g, '')

describe('a clock says what it counts', () => {
  it.each([
    ['moderation', 'До решения модератора: 1 рабочий день'],
    ['assignment', 'До назначения: 1 рабочий день'],
    ['answer', 'До ответа: 1 рабочий день'],
    ['word', 'До решения автора: 1 рабочий день'],
    ['dispute', 'До решения по возражению: 1 рабочий день'],
  ] as const)('%s', (goal, text) => {
    expect(words(goal, '2026-11-23', '2026-11-20')).toBe(text)
  })

  it('on its last day, too', () => {
    expect(words('answer', '2026-11-23', '2026-11-23')).toBe('До ответа: сегодня последний день')
  })

  it('by the day alone where nothing is counted in working days', () => {
    expect(words('revision', '2026-12-23', '2026-11-23', null)).toBe('Доработка до 23 декабря 2026')
    expect(shown('answer', '2099-05-01', '2099-04-01')).not.toContain('<svg')
  })
})

describe('lateness', () => {
  it.each([
    ['2026-11-20', '2026-11-21', 'Ответ: опоздание 1 рабочий день'],
    ['2026-10-23', '2026-11-20', 'Ответ: опоздание 19 рабочих дней'],
    ['2026-10-20', '2026-11-20', 'Ответ: опоздание 1 месяц'],
    ['2026-04-01', '2026-11-20', 'Ответ: опоздание 7 месяцев'],
    ['2025-09-20', '2026-11-20', 'Ответ: опоздание 1 год 2 месяца'],
    ['2024-11-20', '2026-11-20', 'Ответ: опоздание 2 года'],
    ['2099-05-01', '2099-05-04', 'Ответ: опоздание 3 дня'],
  ])('since %s on %s', (dueOn, today, text) => {
    expect(words('answer', dueOn, today)).toBe(text)
  })

  it('of months does not look like that of days', () => {
    expect(shown('answer', '2026-04-01', '2026-11-20')).toContain('bg-late-soft')
    expect(shown('answer', '2026-11-19', '2026-11-20')).not.toContain('bg-late-soft')
  })
})
