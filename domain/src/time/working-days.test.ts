import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, civilDateAt, daysBetween } from './civil-date.ts'
import { kazakhstanCalendar } from './kazakhstan-calendar.ts'
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.ts'

const plain = { daysOff: new Set<string>(), movedWorkdays: new Set<string>() }

describe('working days', () => {
  it('skips weekends, holidays and the days they free', () => {
    expect(addWorkingDays('2026-11-20', 1, plain)).toBe('2026-11-23')
    expect(isWorkingDay('2026-12-16', kazakhstanCalendar)).toBe(false)
    expect(isWorkingDay('2026-03-09', kazakhstanCalendar)).toBe(false)
    expect(isWorkingDay('2027-01-04', kazakhstanCalendar)).toBe(false)
  })

  it('works a moved Saturday', () => {
    const moved = { daysOff: new Set<string>(), movedWorkdays: new Set(['2026-11-21']) }
    expect(addWorkingDays('2026-11-20', 1, moved)).toBe('2026-11-21')
  })

  it('adds and counts the same days', () => {
    const day = fc.integer({ min: 0, max: 700 }).map((offset) => addDays('2026-01-01', offset))
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (start, days) => {
        const end = addWorkingDays(start, days, kazakhstanCalendar)
        expect(isWorkingDay(end, kazakhstanCalendar)).toBe(true)
        expect(workingDaysBetween(start, end, kazakhstanCalendar)).toBe(days)
        expect(workingDaysBetween(end, start, kazakhstanCalendar)).toBe(-days)
      }),
    )
  })
})

describe('civilDateAt', () => {
  it('is the day on the territory’s clocks', () => {
    expect(civilDateAt(new Date('2026-11-21T18:59:59Z'), 'Asia/Almaty')).toBe('2026-11-21')
    expect(civilDateAt(new Date('2026-11-21T19:00:00Z'), 'Asia/Almaty')).toBe('2026-11-22')
    expect(daysBetween('2026-02-27', '2026-03-02')).toBe(3)
  })
})
