const hourMs = 3_600_000
/** Ahead of Greenwich, in all of Kazakhstan since 1 March 2024. */
const hoursNow = 5

interface EarlierHours {
  hours: number
  /** The instant from which the clocks of the place show UTC+5. */
  until: number
}

const eastern: EarlierHours = { hours: 6, until: Date.parse('2024-02-29T18:00:00Z') }

/**
 * The zones of Kazakhstan that have not kept UTC+5 since 2005, by IANA name. Since 1 March 2024 all of them do. The zone
 * data of a browser is not asked: one of before that day is an hour off. What is older than 2005 is not shown to the hour.
 */
const earlier: Readonly<Record<string, EarlierHours>> = {
  'Asia/Almaty': eastern,
  'Asia/Qostanay': eastern,
  'Asia/Qyzylorda': { hours: 6, until: Date.parse('2018-12-20T18:00:00Z') },
}

/** Hours that the clocks of a place are ahead of Greenwich. A zone that is not of Kazakhstan counts as one that is. */
function hoursAhead(instant: number, timeZone: string): number {
  const before = Object.hasOwn(earlier, timeZone) ? earlier[timeZone] : undefined
  return before && instant < before.until ? before.hours : hoursNow
}

/** What the clocks of a place show at an instant, as ISO 8601 text without a zone: `2026-11-21T14:05:00.000`. */
export function localTimeAt(instant: Date, timeZone: string): string {
  const time = instant.getTime()
  return new Date(time + hoursAhead(time, timeZone) * hourMs).toISOString().slice(0, -1)
}

/** The instant at which a civil date, `2026-11-21`, begins on the clocks of a place. */
export function startOfDay(date: string, timeZone: string): Date {
  const midnight = Date.parse(`${date}T00:00:00Z`)
  return new Date(midnight - hoursAhead(midnight - hoursNow * hourMs, timeZone) * hourMs)
}
