import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, civilDateAt, daysBetween, lastDayOf, monthsBetween, weekdayOf } from './civil-date.ts'
import { kazakhstanCalendar } from './kazakhstan-calendar.ts'
import { addWorkingDays, findMissingYear, isWorkingDay, whereListed, workingDaysBetween } from './working-days.ts'

const none = new Set<string>()
const plainYear = { holidays: none, movedDaysOff: none, workedWeekends: none }
const plain = { 2026: plainYear }

describe('working days', () => {
  it('skips weekends, holidays and the days they free', () => {
    expect(addWorkingDays('2026-11-20', 1, plain)).toBe('2026-11-23')
    expect(isWorkingDay('2026-12-16', kazakhstanCalendar)).toBe(false)
    expect(isWorkingDay('2026-03-09', kazakhstanCalendar)).toBe(false)
    expect(isWorkingDay('2027-01-04', kazakhstanCalendar)).toBe(false)
  })

  it('works a moved Saturday', () => {
    const moved = { 2026: { ...plainYear, workedWeekends: new Set(['11-21']) } }
    expect(addWorkingDays('2026-11-20', 1, moved)).toBe('2026-11-21')
  })

  it('adds and counts the same days', () => {
    const day = fc.integer({ min: 0, max: 620 }).map((offset) => addDays('2026-01-01', offset))
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

describe('a year that nobody listed', () => {
  it('is an error that names it, and never a year without holidays', () => {
    expect(() => isWorkingDay('2027-01-01', plain)).toThrow('calendar-year-missing: 2027')
    expect(() => addWorkingDays('2026-12-21', 15, plain)).toThrow('calendar-year-missing: 2027')
    expect(() => workingDaysBetween('2027-01-15', '2026-12-21', plain)).toThrow('calendar-year-missing: 2027')
    expect(addWorkingDays('2026-12-21', 8, plain)).toBe('2026-12-31')
  })

  it('leaves a count that only shows without its number, and hides no other error', () => {
    expect(whereListed(() => workingDaysBetween('2026-12-21', '2027-01-15', plain))).toBeNull()
    expect(whereListed(() => workingDaysBetween('2026-12-21', '2026-12-31', plain))).toBe(8)
    expect(() =>
      whereListed(() => {
        throw new TypeError('other')
      }),
    ).toThrow('other')
  })

  it('is known in time: from so many days before it begins, and as long as it is missing', () => {
    expect(findMissingYear(plain, '2026-11-01', 60)).toBeNull()
    expect(findMissingYear(plain, '2026-11-02', 60)).toBe(2027)
    expect(findMissingYear(plain, '2027-06-01', 60)).toBe(2027)
    expect(findMissingYear({ ...plain, 2028: plainYear }, '2026-11-02', 60)).toBe(2027)
  })
})

describe('the calendar of Kazakhstan', () => {
  it.each(Object.entries(kazakhstanCalendar))('lists days of %s that exist and change something', (year, listed) => {
    const weekend = (day: string) => [0, 6].includes(weekdayOf(`${year}-${day}`))
    const { holidays, movedDaysOff, workedWeekends } = listed
    for (const day of [...holidays, ...movedDaysOff, ...workedWeekends])
      expect(addDays(`${year}-${day}`, 0), day).toBe(`${year}-${day}`)
    expect([...movedDaysOff].filter((day) => weekend(day) || holidays.has(day))).toEqual([])
    expect([...workedWeekends].filter((day) => !weekend(day) || holidays.has(day))).toEqual([])
  })

  it('lists years without a gap', () => {
    const years = Object.keys(kazakhstanCalendar).map(Number)
    expect(years).toEqual(years.map((_, index) => (years[0] as number) + index))
  })
})

it.each(['2026-10-31', '2026-11-30', '2026-02-28', '2028-02-29', '2026-12-31'])('a month ends on %s', (day) => {
  expect(lastDayOf(day.slice(0, 7))).toBe(day)
})

describe('monthsBetween', () => {
  it.each([
    ['2026-01-31', '2026-02-28', 0],
    ['2026-01-31', '2026-03-01', 1],
    ['2026-04-15', '2026-11-14', 6],
    ['2025-12-31', '2026-12-31', 12],
  ])('from %s to %s: %i', (from, to, months) => {
    expect(monthsBetween(from, to)).toBe(months)
  })
})

describe('civilDateAt', () => {
  it('is the day on the territory’s clocks', () => {
    expect(civilDateAt(new Date('2026-11-21T18:59:59Z'), 'Asia/Almaty')).toBe('2026-11-21')
    expect(civilDateAt(new Date('2026-11-21T19:00:00Z'), 'Asia/Almaty')).toBe('2026-11-22')
    expect(daysBetween('2026-02-27', '2026-03-02')).toBe(3)
  })
})
