import type { ForumSummary, PublishedHome } from '@kopir/domain/published/pages'

interface MeetingsNow {
  /** On at this moment. */
  running: ForumSummary[]
  next: ForumSummary | null
  last: ForumSummary | null
}

/** Meetings by where they stand to the clock: a page that was read before one began or ended tells the truth, too. */
export function meetingsNow(
  { comingForums, lastForum }: Pick<PublishedHome, 'comingForums' | 'lastForum'>,
  now: Date,
): MeetingsNow {
  const at = now.toISOString()
  const ended = comingForums.filter(({ endsAt }) => endsAt <= at)
  const ahead = comingForums.filter(({ startsAt }) => startsAt > at)
  return {
    running: comingForums.filter(({ startsAt, endsAt }) => startsAt <= at && endsAt > at),
    next: ahead.toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1))[0] ?? null,
    last: ended.at(-1) ?? lastForum,
  }
}
