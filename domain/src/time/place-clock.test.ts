import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localTimeAt, startOfDay } from './place-clock.ts'

const zones = ['Almaty', 'Qostanay', 'Qyzylorda', 'Aqtobe', 'Aqtau', 'Atyrau', 'Oral'].map((name) => `Asia/${name}`)
const hour = 3_600_000

describe('the clocks of a place', () => {
  it.each(zones)('in %s show what the zone data of a current machine shows, since 2005', (timeZone) => {
    const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
    const instant = fc.date({
      min: new Date('2005-01-01T00:00:00Z'),
      max: new Date('2040-01-01T00:00:00Z'),
      noInvalidDate: true,
    })
    const edges = ['2018-12-20T17:59:59Z', '2018-12-20T18:00:00Z', '2024-02-29T17:59:59Z', '2024-02-29T18:00:00Z']
    const asShown = (at: Date) => localTimeAt(at, timeZone).slice(0, 19).replace('T', ' ')
    for (const edge of edges) expect(asShown(new Date(edge)), edge).toBe(format.format(new Date(edge)))
    fc.assert(
      fc.property(instant, (at) => {
        expect(asShown(at)).toBe(format.format(at))
      }),
    )
  })

  it('need no zone data', () => {
    const { DateTimeFormat } = Intl
    Object.assign(Intl, {
      DateTimeFormat: () => {
        throw new RangeError('no zone data')
      },
    })
    try {
      expect(localTimeAt(new Date('2026-11-20T19:05:00Z'), 'Asia/Almaty')).toBe('2026-11-21T00:05:00.000')
      expect(localTimeAt(new Date('2026-11-20T19:05:00Z'), 'constructor')).toBe('2026-11-21T00:05:00.000')
    } finally {
      Object.assign(Intl, { DateTimeFormat })
    }
  })

  it.each(zones)('begin a day of %s where the day before ends', (timeZone) => {
    const days = ['2018-12-20', '2018-12-21', '2024-02-28', '2024-02-29', '2024-03-01', '2024-03-02', '2026-11-21']
    for (const day of days) {
      const start = startOfDay(day, timeZone)
      expect(localTimeAt(start, timeZone).slice(0, 10), day).toBe(day)
      expect(localTimeAt(new Date(start.getTime() - hour), timeZone) < day, day).toBe(true)
    }
  })
})
