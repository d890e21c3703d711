import { describe, expect, it } from 'vitest'
import { axisTop, labelledMonths } from './month-scale.ts'

describe('axisTop', () => {
  it('is a round number that holds the largest value', () => {
    expect([0, 3, 7, 12, 511, 4012].map(axisTop)).toEqual([1, 3, 8, 15, 600, 5000])
  })
})

describe('labelledMonths', () => {
  it('labels the last month and keeps the spacing', () => {
    expect(labelledMonths(24, 600, 90)).toEqual([3, 7, 11, 15, 19, 23])
    expect(labelledMonths(24, 2400, 90)).toHaveLength(24)
  })

  it('labels nothing where there is nothing', () => {
    expect(labelledMonths(0, 600, 90)).toEqual([])
  })
})
