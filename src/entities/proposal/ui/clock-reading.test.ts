import { expect, it } from 'vitest'
import { readClock } from './clock-reading.ts'

it('fills as working days pass', () => {
  // 2 November 2026 is a Monday; the term of 15 working days ends on Monday the 23rd.
  expect(readClock('2026-11-23', '2026-11-02', 15)).toEqual({ left: 15, passed: 0, tone: 'info' })
  expect(readClock('2026-11-23', '2026-11-09', 15)).toMatchObject({ left: 10, tone: 'info' })
})

it('warns in the last three days and on the day itself', () => {
  expect(readClock('2026-11-23', '2026-11-18', 15)).toMatchObject({ left: 3, tone: 'due' })
  expect(readClock('2026-11-23', '2026-11-23', 15)).toEqual({ left: 0, passed: 1, tone: 'due' })
})

it('is late from the next day on, even when that is no working day', () => {
  expect(readClock('2026-11-20', '2026-11-21', 15)).toMatchObject({ passed: 1, tone: 'late' })
  expect(readClock('2026-11-20', '2026-11-24', 15)).toMatchObject({ left: -2, tone: 'late' })
})

it('counts nothing in a year that nobody listed', () => {
  expect(readClock('2099-05-01', '2026-11-24', 15)).toBeNull()
})
