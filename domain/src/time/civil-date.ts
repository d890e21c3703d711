/** A day of the calendar without a clock, `2026-11-21`: what a deadline is counted in. */
export type CivilDate = string

const dayMs = 86_400_000
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    })
    formatters.set(timeZone, formatter)
  }
  return formatter
}

/** The day that it is at `instant` on the clocks of `timeZone` (IANA name). */
export function civilDateAt(instant: Date, timeZone: string): CivilDate {
  const parts = new Map(
    formatterFor(timeZone)
      .formatToParts(instant)
      .map((part) => [part.type, part.value]),
  )
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`
}

const toUtc = (date: CivilDate) => Date.parse(`${date}T00:00:00Z`)

export function addDays(date: CivilDate, days: number): CivilDate {
  return new Date(toUtc(date) + days * dayMs).toISOString().slice(0, 10)
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((toUtc(to) - toUtc(from)) / dayMs)
}

/** 0 = Sunday … 6 = Saturday. */
export function weekdayOf(date: CivilDate): number {
  return new Date(toUtc(date)).getUTCDay()
}

export const monthOf = (date: CivilDate) => date.slice(0, 7)
export const yearOf = (date: CivilDate) => Number(date.slice(0, 4))
