import { describe, expect, it } from 'vitest'
import { neighbourOf } from './neighbour.ts'

describe('neighbourOf', () => {
  it.each([
    ['a', 'b'],
    ['b', 'c'],
    ['c', 'b'],
  ])('after %s comes %s', (current, next) => {
    expect(neighbourOf(['a', 'b', 'c'], current)).toBe(next)
  })

  it('knows when the list is done', () => {
    expect(neighbourOf(['a'], 'a')).toBeNull()
    expect(neighbourOf([], 'a')).toBeNull()
  })

  it('finds what stands now where one stood that has left', () => {
    expect(neighbourOf(['a', 'c'], 'b', 1)).toBe('c')
    expect(neighbourOf(['a', 'b'], 'c', 2)).toBe('b')
  })
})
