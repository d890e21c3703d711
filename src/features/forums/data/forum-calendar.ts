import type { Forum } from '@kopir/domain/forum/forum'
import { civilDateAt, daysBetween, yearOf } from '@kopir/domain/time/civil-date'

type Dated = Pick<Forum, 'startsAt' | 'endsAt'>

export interface ForumCalendar<F extends Dated> {
  ongoing: F[]
  /** The nearest first. */
  upcoming: F[]
  /** The newest first, in years of the territory's clocks. */
  past: { year: number; forums: F[] }[]
}

/** Sorts forums by where they stand to the clock. */
export function forumCalendar<F extends Dated>(forums: readonly F[], now: Date, timeZone: string): ForumCalendar<F> {
  const byStart = [...forums].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
  const past: ForumCalendar<F>['past'] = []
  for (const forum of byStart.filter(({ endsAt }) => endsAt <= now).reverse()) {
    const year = yearOf(civilDateAt(forum.startsAt, timeZone))
    const last = past.at(-1)
    if (last?.year === year) last.forums.push(forum)
    else past.push({ year, forums: [forum] })
  }
  return {
    ongoing: byStart.filter(({ startsAt, endsAt }) => startsAt <= now && endsAt > now),
    upcoming: byStart.filter(({ startsAt }) => startsAt > now),
    past,
  }
}

/** Whether it is on, or how many days of the calendar lie between now and its beginning; negative: ago. */
export function standing({ startsAt, endsAt }: Dated, now: Date, timeZone: string): 'now' | number {
  if (startsAt <= now && endsAt > now) return 'now'
  return daysBetween(civilDateAt(now, timeZone), civilDateAt(startsAt, timeZone))
}
