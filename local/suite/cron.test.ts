import { describe, expect, it } from 'vitest'
import { parseSchedule } from './cron.ts'

const at = (text: string) => new Date(text)

describe('parseSchedule', () => {
  it.each([
    ['0 3 * * *', '2026-04-06T03:00:00Z', true],
    ['0 3 * * *', '2026-04-06T03:01:00Z', false],
    ['*/15 * * * *', '2026-04-06T03:45:00Z', true],
    ['*/15 * * * *', '2026-04-06T03:46:00Z', false],
    ['5/20 * * * *', '2026-04-06T03:25:00Z', true],
    ['30 9-18/3 * * mon-fri', '2026-04-06T12:30:00Z', true],
    ['30 9-18/3 * * mon-fri', '2026-04-05T12:30:00Z', false],
    ['0 0 1 jan,jul *', '2026-07-01T00:00:00Z', true],
    ['0 0 * * 7', '2026-04-05T00:00:00Z', true],
    // Both days given: one of them is enough.
    ['0 0 13 * 5', '2026-04-13T00:00:00Z', true],
    ['0 0 13 * 5', '2026-04-17T00:00:00Z', true],
    ['0 0 13 * 5', '2026-04-14T00:00:00Z', false],
    ['every 5 minutes', '2026-04-06T03:05:00Z', true],
    ['every 5 minutes', '2026-04-06T03:06:00Z', false],
    ['every 24 hours', '2026-04-06T00:00:00Z', true],
    ['every 24 hours', '2026-04-06T01:00:00Z', false],
    ['every day 02:30', '2026-04-06T02:30:00Z', true],
    ['every monday 09:00', '2026-04-06T09:00:00Z', true],
    ['every monday 09:00', '2026-04-07T09:00:00Z', false],
  ])('%s at %s: %s', (schedule, minute, due) => {
    expect(parseSchedule(schedule)(at(minute))).toBe(due)
  })

  it('reads the hour in its own time zone', () => {
    const isDue = parseSchedule('0 3 * * *', 'Asia/Almaty')
    expect(isDue(at('2026-04-05T22:00:00Z'))).toBe(true)
    expect(isDue(at('2026-04-06T03:00:00Z'))).toBe(false)
  })

  it.each([
    '',
    'every now and then',
    '60 * * * *',
    '* * * *',
    '*/0 * * * *',
    '5-1 * * * *',
    'every 0 minutes',
    'a * * * *',
  ])('refuses "%s"', (schedule) => {
    expect(() => parseSchedule(schedule)).toThrow(/cannot be read/)
  })
})
