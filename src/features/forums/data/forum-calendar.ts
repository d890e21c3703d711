import type { Forum } from '@kopir/domain/forum/forum'
import { civilDateAt, yearOf } from '@kopir/domain/time/civil-date'

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
    ongoing: byStart.filter((forum) => isOn(forum, now)),
    upcoming: byStart.filter(({ startsAt }) => startsAt > now),
    past,
  }
}

export const isOn = ({ startsAt, endsAt }: Dated, now: Date): boolean => startsAt <= now && endsAt > now
