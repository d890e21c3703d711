import { describe, expect, it } from 'vitest'
import { pairsOf, partsOf, restOf } from './breakdown.ts'

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
  it('orders by the number of the registered', () => {
    const pairs = pairsOf({
      b: { registered: 1, active: 1 },
      a: { registered: 1, active: 0 },
      c: { registered: 4, active: 2 },
    })
    expect(pairs.map(({ key }) => key)).toEqual(['c', 'a', 'b'])
  })
})
