import { DomainError } from '../domain-error.ts'
import { addDays, type CivilDate, daysBetween, weekdayOf, yearOf } from './civil-date.ts'

/** What of a year is not as its weekdays say; each day as `month-day`, `03-08`. */
export interface CalendarYear {
  holidays: ReadonlySet<string>
  /** Days off in place of a holiday on a weekend, or moved by a yearly order. */
  movedDaysOff: ReadonlySet<string>
  /** Saturdays and Sundays on which people work. */
  workedWeekends: ReadonlySet<string>
}
/** The years in which working days can be counted. */
export type WorkingCalendar = Readonly<Record<number, CalendarYear>>

/** Also a refusal: an act whose deadline would fall in such a year. */
export const calendarYearMissing = 'calendar-year-missing'

/** Throws `calendar-year-missing` for a day of a year that the calendar does not list. */
export function isWorkingDay(date: CivilDate, calendar: WorkingCalendar): boolean {
  const year = calendar[yearOf(date)]
  if (!year) throw new DomainError(calendarYearMissing, String(yearOf(date)))
  const day = date.slice(5)
  const weekday = weekdayOf(date)
  if (weekday === 0 || weekday === 6) return year.workedWeekends.has(day)
  return !year.holidays.has(day) && !year.movedDaysOff.has(day)
}

/** The last day of a term of `days` working days; the day it starts on is not counted. Throws as `isWorkingDay` does. */
export function addWorkingDays(start: CivilDate, days: number, calendar: WorkingCalendar): CivilDate {
  let date = start
  for (let left = days; left > 0; ) {
    date = addDays(date, 1)
    if (isWorkingDay(date, calendar)) left--
  }
  return date
}

/** Working days after `from` up to and including `to`; negative when `to` has passed. Throws as `isWorkingDay` does. */
export function workingDaysBetween(from: CivilDate, to: CivilDate, calendar: WorkingCalendar): number {
  const [first, last, sign] = from <= to ? [from, to, 1] : [to, from, -1]
  let count = 0
  for (let date = first; date < last; ) {
    date = addDays(date, 1)
    if (isWorkingDay(date, calendar)) count++
  }
  return count === 0 ? 0 : sign * count
}

/**
 * The result of counting working days, or null where the count runs into a year that nobody listed. For what only shows
 * or sums up, which goes on without that number; what sets a deadline must fail instead.
 */
export function whereListed<Result>(count: () => Result): Result | null {
  try {
    return count()
  } catch (error) {
    if (error instanceof DomainError && error.code === calendarYearMissing) return null
    throw error
  }
}

/** The first year from `today` on that is not listed, once it begins within `daysAhead` calendar days; else null. */
export function findMissingYear(calendar: WorkingCalendar, today: CivilDate, daysAhead: number): number | null {
  let year = yearOf(today)
  while (calendar[year]) year++
  return daysBetween(today, `${year}-01-01`) <= daysAhead ? year : null
}
