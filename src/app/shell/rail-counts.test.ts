import { expect, it } from 'vitest'
import type { PersonalWork } from '../../features/dashboard/data/personal-work.ts'
import { railCounts } from './rail-counts.ts'

const waiting = (kind: PersonalWork['kind'], count: number, overdue = 0): PersonalWork => ({
  kind,
  count,
  overdue,
  dueToday: 0,
  to: '',
})

it('counts a moderator’s texts beside the queue, and posts that wait in a place of their own', () => {
  expect(railCounts([waiting('moderate', 12), waiting('cases', 2)])).toEqual({
    queue: { count: 12, overdue: 0 },
    conduct: { count: 2, overdue: 0 },
  })
})

it('counts what an office decides beside the desk, once, and tells what is late', () => {
  const work = [waiting('assign', 3), waiting('settle', 2), waiting('decide_commitments', 4), waiting('office_late', 1)]
  expect(railCounts(work)).toEqual({ desk: { count: 9, overdue: 1 } })
})

it('counts a department’s answers, not its commitments', () => {
  expect(railCounts([waiting('answer', 5, 1), waiting('fulfil', 4)])).toEqual({ desk: { count: 5, overdue: 1 } })
})

it('says nothing where nothing waits', () => {
  expect(railCounts([])).toEqual({})
})
