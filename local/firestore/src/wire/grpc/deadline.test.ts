import { describe, expect, it } from 'vitest'
import { timeoutOf } from './deadline.ts'

describe('timeoutOf', () => {
  it.each([
    ['1H', 3_600_000],
    ['2M', 120_000],
    ['3S', 3000],
    ['250m', 250],
    ['5000u', 5],
    ['0S', 0],
    ['99999999n', 99.999999],
  ])('reads %s', (header, milliseconds) => {
    expect(timeoutOf(header)).toBeCloseTo(milliseconds, 6)
  })

  it.each([undefined, '', '5', 'S', '-1S', '123456789S', '1.5S', '5x', '99999999H'])(
    'takes %s for no limit',
    (header) => {
      expect(timeoutOf(header)).toBeNull()
    },
  )
})
