import { describe, expect, it } from 'vitest'
import { forumCalendar } from './forum-calendar.ts'

const timeZone = 'Asia/Almaty'
const now = new Date('2026-11-21T07:00:00Z')
const forum = (startsAt: string, endsAt: string) => ({ startsAt: new Date(startsAt), endsAt: new Date(endsAt) })
const on = forum('2026-11-21T06:00:00Z', '2026-11-21T12:00:00Z')
const ending = forum('2026-11-21T05:00:00Z', '2026-11-21T07:00:00Z')
const soon = forum('2026-12-01T04:00:00Z', '2026-12-01T08:00:00Z')
const later = forum('2027-02-01T04:00:00Z', '2027-02-01T08:00:00Z')
// It is already 2026 in Almaty while it is still 2025 in Greenwich.
const newYear = forum('2025-12-31T20:00:00Z', '2025-12-31T22:00:00Z')
const old = forum('2025-03-01T04:00:00Z', '2025-03-01T08:00:00Z')

describe('forumCalendar', () => {
  it('puts the nearest first, ahead and behind, by years of the territory', () => {
    expect(forumCalendar([later, old, on, newYear, soon, ending], now, timeZone)).toEqual({
      ongoing: [on],
      upcoming: [soon, later],
      past: [
        { year: 2026, forums: [ending, newYear] },
        { year: 2025, forums: [old] },
      ],
    })
  })
})
