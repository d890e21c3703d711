import { addDays, type CivilDate, weekdayOf } from './civil-date.ts'

/** Days off on which nobody would expect one, and days worked that a weekend would have freed. */
export interface WorkingCalendar {
  daysOff: ReadonlySet<CivilDate>
  movedWorkdays: ReadonlySet<CivilDate>
}

export function isWorkingDay(date: CivilDate, calendar: WorkingCalendar): boolean {
  if (calendar.movedWorkdays.has(date)) return true
  if (calendar.daysOff.has(date)) return false
  const weekday = weekdayOf(date)
  return weekday !== 0 && weekday !== 6
}

/** The last day of a term of `days` working days; the day it starts on is not counted. */
export function addWorkingDays(start: CivilDate, days: number, calendar: WorkingCalendar): CivilDate {
  let date = start
  for (let left = days; left > 0; ) {
    date = addDays(date, 1)
    if (isWorkingDay(date, calendar)) left--
  }
  return date
}

/** Working days after `from` up to and including `to`; negative when `to` has passed. */
export function workingDaysBetween(from: CivilDate, to: CivilDate, calendar: WorkingCalendar): number {
  const [first, last, sign] = from <= to ? [from, to, 1] : [to, from, -1]
  let count = 0
  for (let date = first; date < last; ) {
    date = addDays(date, 1)
    if (isWorkingDay(date, calendar)) count++
  }
  return count === 0 ? 0 : sign * count
}
