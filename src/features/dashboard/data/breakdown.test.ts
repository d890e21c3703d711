import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pairsOf, partsOf, percentsOf, restOf } from './breakdown.ts'

describe('partsOf and restOf', () => {
  it('orders known parts by size and leaves what it does not know to the rest', () => {
    const parts = partsOf({ roads: 2, water: 5, moon: 3 }, ['roads', 'water', 'gas'])
    expect(parts).toEqual([
      { key: 'water', value: 5 },
      { key: 'roads', value: 2 },
    ])
    expect(restOf(12, parts)).toBe(5)
  })

  it('has no negative rest when parts overlap', () => {
    expect(restOf(3, [{ value: 2 }, { value: 2 }])).toBe(0)
  })
})

describe('pairsOf', () => {
  it('orders by the number of the registered, those alike as they are given', () => {
    const groups = {
      b: { registered: 1, active: 1 },
      a: { registered: 1, active: 0 },
      c: { registered: 4, active: 2 },
    }
    expect(pairsOf(groups, ['b', 'a', 'c']).map(({ key }) => key)).toEqual(['c', 'b', 'a'])
    expect(pairsOf(groups, ['c', 'a']).map(({ key }) => key)).toEqual(['c', 'a'])
  })
})

describe('percentsOf', () => {
  it('gives what rounding leaves to the largest remainders', () => {
    expect(percentsOf([1, 1, 1], 3)).toEqual([34, 33, 33])
    expect(percentsOf([2, 3, 3], 8)).toEqual([25, 38, 37])
    expect(percentsOf([1], 3)).toEqual([33])
    expect(percentsOf([0, 0], 0)).toEqual([0, 0])
  })

  it('sums to a hundred, whatever the parts', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5_000), { minLength: 1, maxLength: 12 }), (values) => {
        const whole = values.reduce((sum, value) => sum + value, 0)
        const percents = percentsOf(values, whole)
        expect(percents.reduce((sum, value) => sum + value, 0)).toBe(whole === 0 ? 0 : 100)
        for (const [index, value] of values.entries()) {
          expect(Math.abs((percents[index] ?? 0) - (whole && (value / whole) * 100))).toBeLessThan(1)
        }
      }),
    )
  })
})
