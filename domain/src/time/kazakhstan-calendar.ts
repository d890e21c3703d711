import { addDays, type CivilDate, weekdayOf } from './civil-date.ts'
import type { WorkingCalendar } from './working-days.ts'

/**
 * Holidays with a fixed date (Law on holidays of the Republic of Kazakhstan) and Orthodox Christmas, a day off.
 * A holiday that falls on a weekend frees the next working day (Labour Code, article 84); Nauryz and New Year run for
 * several days. Kurban-ait follows the moon and moved days follow a yearly decree: both are listed by year below and
 * have to be confirmed by the administration each year.
 */
const holidays = [
  '01-01',
  '01-02',
  '03-08',
  '03-21',
  '03-22',
  '03-23',
  '05-01',
  '05-07',
  '05-09',
  '07-06',
  '08-30',
  '10-25',
  '12-16',
]
const daysOffThatDoNotMove = ['01-07']
const kurbanAit: Record<number, CivilDate> = {
  2024: '2024-06-16',
  2025: '2025-06-06',
  2026: '2026-05-27',
  2027: '2027-05-16',
}
const firstYear = 2024
const lastYear = 2030

function daysOffOf(year: number): CivilDate[] {
  const days = new Set<CivilDate>([...holidays, ...daysOffThatDoNotMove].map((day) => `${year}-${day}`))
  for (const day of holidays.map((holiday) => `${year}-${holiday}`)) {
    const weekday = weekdayOf(day)
    if (weekday !== 0 && weekday !== 6) continue
    let moved = addDays(day, 1)
    while (days.has(moved) || weekdayOf(moved) === 0 || weekdayOf(moved) === 6) moved = addDays(moved, 1)
    days.add(moved)
  }
  const ait = kurbanAit[year]
  if (ait) days.add(ait)
  return [...days]
}

const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index)

/** The working calendar of Kazakhstan for the years the product counts in. */
export const kazakhstanCalendar: WorkingCalendar = {
  daysOff: new Set(years.flatMap(daysOffOf)),
  movedWorkdays: new Set(),
}
