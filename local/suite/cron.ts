import { SuiteError } from './suite-error.ts'

/** Tells of a whole minute whether a schedule is due in it. */
export type IsDue = (minute: Date) => boolean

interface LocalTime {
  minute: number
  hour: number
  day: number
  month: number
  weekday: number
}

const weekdayNames = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * Reads a schedule as Cloud Scheduler takes it: five cron fields, `every 5 minutes`, `every 24 hours`,
 * `every day 03:00` or `every monday 09:00`. Intervals count from the epoch, so that a restart does not move them.
 */
export function parseSchedule(text: string, timeZone = 'UTC'): IsDue {
  const words = text.trim().toLowerCase().split(/\s+/)
  const interval = /^every (\d+) (minutes?|mins?|hours?)$/.exec(words.join(' '))
  if (interval) {
    const minutes = Number(interval[1]) * (interval[2]?.startsWith('h') ? 60 : 1)
    if (minutes === 0) throw unreadable(text)
    return (minute) => Math.floor(minute.getTime() / 60_000) % minutes === 0
  }
  const daily = /^every (\w+) (\d\d):(\d\d)$/.exec(words.join(' '))
  const fields = daily ? [`${Number(daily[3])}`, `${Number(daily[2])}`, '*', '*', weekdayField(daily[1] ?? '')] : words
  return parseCron(fields, timeZone, text)
}

function weekdayField(day: string): string {
  return day === 'day' ? '*' : day.slice(0, 3)
}

function parseCron(fields: string[], timeZone: string, text: string): IsDue {
  if (fields.length !== 5) throw unreadable(text)
  const [minute, hour, day, month, weekday] = fields as [string, string, string, string, string]
  const minutes = parseField(minute, 0, 59, [], text)
  const hours = parseField(hour, 0, 23, [], text)
  const days = parseField(day, 1, 31, [], text)
  const months = parseField(month, 1, 12, monthNames, text)
  const weekdays = parseField(weekday, 0, 7, weekdayNames, text)
  if (weekdays.has(7)) weekdays.add(0)
  // Cron's own rule: where both days are given, either of them is enough.
  const eitherDay = !day.startsWith('*') && !weekday.startsWith('*')
  const clock = localClock(timeZone)
  return (instant) => {
    const time = clock(instant)
    if (!minutes.has(time.minute) || !hours.has(time.hour) || !months.has(time.month)) return false
    const byDay = days.has(time.day)
    const byWeekday = weekdays.has(time.weekday)
    return eitherDay ? byDay || byWeekday : byDay && byWeekday
  }
}

function parseField(field: string, low: number, high: number, names: string[], text: string): Set<number> {
  const value = (word: string) => {
    const named = names.indexOf(word)
    const number = named >= 0 ? named + low : Number(word)
    if (word === '' || !Number.isInteger(number) || number < low || number > high) throw unreadable(text)
    return number
  }
  const values = new Set<number>()
  for (const part of field.split(',')) {
    const [range = '', step] = part.split('/')
    const [from = '', to] = range.split('-')
    const start = range === '*' ? low : value(from)
    const end = range === '*' || (step !== undefined && to === undefined) ? high : value(to ?? from)
    const stride = step === undefined ? 1 : Number(step)
    if (!Number.isInteger(stride) || stride < 1 || end < start) throw unreadable(text)
    for (let number = start; number <= end; number += stride) values.add(number)
  }
  return values
}

function localClock(timeZone: string): (instant: Date) => LocalTime {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    minute: 'numeric',
    hour: 'numeric',
    day: 'numeric',
    month: 'numeric',
    weekday: 'short',
  })
  return (instant) => {
    const parts = Object.fromEntries(format.formatToParts(instant).map((part) => [part.type, part.value]))
    return {
      minute: Number(parts.minute),
      hour: Number(parts.hour),
      day: Number(parts.day),
      month: Number(parts.month),
      weekday: weekdayNames.indexOf(String(parts.weekday).toLowerCase()),
    }
  }
}

function unreadable(text: string): SuiteError {
  return new SuiteError(`The schedule "${text}" cannot be read: five cron fields or "every …" are expected`)
}
