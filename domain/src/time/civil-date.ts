import { localTimeAt } from './place-clock.ts'

/** A day of the calendar without a clock, `2026-11-21`: what a deadline is counted in. */
export type CivilDate = string

/** A day by the clock, in milliseconds. */
export const dayMs = 86_400_000

/** The day that it is at `instant` on the clocks of `timeZone` (IANA name). */
export const civilDateAt = (instant: Date, timeZone: string): CivilDate => localTimeAt(instant, timeZone).slice(0, 10)

const toUtc = (date: CivilDate) => Date.parse(`${date}T00:00:00Z`)

/** Whether the calendar has such a day. */
export function isCalendarDay(text: string): boolean {
  const time = toUtc(text)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(`${text}T`)
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return new Date(toUtc(date) + days * dayMs).toISOString().slice(0, 10)
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((toUtc(to) - toUtc(from)) / dayMs)
}

/** Whole months from `from` to a later `to`: from 31 January to 28 February there is none. */
export function monthsBetween(from: CivilDate, to: CivilDate): number {
  const [[fromYear = 0, fromMonth = 0, fromDay = 0], [toYear = 0, toMonth = 0, toDay = 0]] = [from, to].map((date) =>
    date.split('-').map(Number),
  ) as [number[], number[]]
  return (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0)
}

/** 0 = Sunday … 6 = Saturday. */
export function weekdayOf(date: CivilDate): number {
  return new Date(toUtc(date)).getUTCDay()
}

export const monthOf = (date: CivilDate) => date.slice(0, 7)
/** The last day of a month, `2026-10`. */
export function lastDayOf(month: string): CivilDate {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
}
export const yearOf = (date: CivilDate) => Number(date.slice(0, 4))
