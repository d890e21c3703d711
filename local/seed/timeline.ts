import { addDays, type CivilDate, civilDateAt } from '@kopir/domain/time/civil-date'
import { kazakhstanCalendar } from '@kopir/domain/time/kazakhstan-calendar'
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '@kopir/domain/time/working-days'
import { timeZone } from '../../reference/places.ts'

/** Of `timeZone`, all year round. */
const offset = '+05:00'

/** Dates of the demo data, all counted from the day they are loaded. */
export interface Timeline {
  now: Date
  today: CivilDate
  /** The working day so many working days ago; 0 is today or, on a day off, the last one. Negative: ahead. */
  workingDay(ago: number): CivilDate
  /** How many working days ago a day was, as `workingDay` counts. */
  workingDaysSince(date: CivilDate): number
  /** A calendar day from today, negative in the past. */
  day(ahead: number): CivilDate
}

export function createTimeline(now: Date): Timeline {
  const today = civilDateAt(now, timeZone)
  let last = today
  while (!isWorkingDay(last, kazakhstanCalendar)) last = addDays(last, -1)
  const past: CivilDate[] = [last]
  const workingDay = (ago: number): CivilDate => {
    if (ago < 0) return addWorkingDays(last, -ago, kazakhstanCalendar)
    while (past.length <= ago) {
      let date = addDays(past.at(-1) as CivilDate, -1)
      while (!isWorkingDay(date, kazakhstanCalendar)) date = addDays(date, -1)
      past.push(date)
    }
    return past[ago] as CivilDate
  }
  return {
    now,
    today,
    workingDay,
    workingDaysSince: (date) => workingDaysBetween(date, last, kazakhstanCalendar),
    day: (ahead) => addDays(today, ahead),
  }
}

/** The instant at which clocks show `time` (`09:30`) on a day. */
export const instantAt = (date: CivilDate, time: string) => new Date(`${date}T${time}:00${offset}`)

/**
 * The last 6 April that is at least 30 days ago: the meeting of Pavlodar was on such a day, and what was asked there has
 * had the time to be answered.
 */
export function lastSixthOfApril(timeline: Timeline): CivilDate {
  const limit = timeline.day(-30)
  const year = Number(limit.slice(0, 4))
  return limit >= `${year}-04-06` ? `${year}-04-06` : `${year - 1}-04-06`
}

/**
 * The year in which the roadmap «Белсенді мегаполис» worked, followed by one without commitments: the gap lies before
 * everything else that is told here, eight months at most, so that it stays empty whatever the season.
 */
export function roadmapYear(timeline: Timeline): number {
  return Number(timeline.day(-240).slice(0, 4)) - 2
}
