import { describe, expect, it } from 'vitest'
import { formatDate, formatDateTime, formatMonth, formatTime } from './format-date.ts'

describe('formatDate', () => {
  it('writes a civil date in each language', () => {
    expect(formatDate('2026-11-21', 'kk')).toBe('2026 ж. 21 қараша')
    expect(formatDate('2026-11-21', 'ru')).toBe('21 ноября 2026')
    expect(formatDate('2026-03-05', 'en')).toBe('5 March 2026')
  })

  it('takes an instant as the day on Kazakhstan’s clocks', () => {
    expect(formatDate(new Date('2026-11-20T19:30:00Z'), 'ru')).toBe('21 ноября 2026')
    expect(formatDate('2026-11-20T18:59:59Z', 'ru')).toBe('20 ноября 2026')
  })

  it('never moves a civil date to another day', () => {
    expect(formatDate('2026-01-01', 'ru')).toBe('1 января 2026')
  })
})

describe('formatTime', () => {
  it('shows Kazakhstan’s hours, midnight as 00', () => {
    expect(formatTime('2026-11-20T19:05:00Z')).toBe('00:05')
    expect(formatDateTime('2026-11-20T09:05:00Z', 'ru')).toBe('20 ноября 2026, 14:05')
  })

  it('shows the hours that a place had before the country kept one time', () => {
    expect(formatTime('2023-11-20T09:05:00Z')).toBe('15:05')
    expect(formatTime('2023-11-20T09:05:00Z', 'Asia/Oral')).toBe('14:05')
  })

  it('does not ask the zone data of the browser, which may be older than the one time of the country', () => {
    const { DateTimeFormat } = Intl
    const outdated = () =>
      new DateTimeFormat('sv-SE', { timeZone: 'Etc/GMT-6', dateStyle: 'short', timeStyle: 'short' })
    Object.assign(Intl, { DateTimeFormat: outdated })
    try {
      expect(formatDateTime('2026-11-20T18:30:00Z', 'ru')).toBe('20 ноября 2026, 23:30')
    } finally {
      Object.assign(Intl, { DateTimeFormat })
    }
  })
})

describe('formatMonth', () => {
  it('names a month by itself, not as part of a date', () => {
    expect(formatMonth('2026-11', 'ru')).toBe('ноябрь 2026')
    expect(formatMonth('2026-11', 'kk')).toBe('2026 ж. қараша')
    expect(formatMonth('2026-05', 'ru', 'short')).toBe('май')
  })
})
