import type { ForumSummary } from '@kopir/domain/published/pages'
import { expect, it } from 'vitest'
import { meetingsNow } from './meetings-now.ts'

const forum = (id: string, startsAt: string, endsAt: string) => ({ id, startsAt, endsAt }) as ForumSummary
const earlier = forum('earlier', '2026-11-01T05:00:00.000Z', '2026-11-01T08:00:00.000Z')
const today = forum('today', '2026-11-20T05:00:00.000Z', '2026-11-20T08:00:00.000Z')
const hearing = forum('hearing', '2026-11-25T05:00:00.000Z', '2026-11-25T06:00:00.000Z')
const month = forum('month', '2026-11-22T05:00:00.000Z', '2026-12-22T06:00:00.000Z')
const home = { lastForum: earlier, comingForums: [today, hearing, month] }
const ids = (at: string) => {
  const { running, next, last } = meetingsNow(home, new Date(at))
  return { running: running.map(({ id }) => id), next: next?.id, last: last?.id }
}

it('calls what is on neither the next nor the last', () => {
  expect(ids('2026-11-20T04:59:59Z')).toEqual({ running: [], next: 'today', last: 'earlier' })
  expect(ids('2026-11-20T05:00:00Z')).toEqual({ running: ['today'], next: 'month', last: 'earlier' })
})

it('follows the clock of a page that stays open', () => {
  expect(ids('2026-11-20T08:00:00Z')).toEqual({ running: [], next: 'month', last: 'today' })
  expect(ids('2026-11-23T08:00:00Z')).toEqual({ running: ['month'], next: 'hearing', last: 'today' })
})

it('knows of none where there is none', () => {
  expect(meetingsNow({ comingForums: [], lastForum: null }, new Date())).toEqual({
    running: [],
    next: null,
    last: null,
  })
})
