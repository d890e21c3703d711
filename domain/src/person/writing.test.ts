import { describe, expect, it } from 'vitest'
import { emptyPlaces, takePlace } from './writing.ts'

const full = { first: 'a', second: 'b', third: 'c' }

describe('takePlace', () => {
  it('takes the first place that nothing waits in', () => {
    expect(takePlace(emptyPlaces, 'new', () => true)).toEqual({ ...emptyPlaces, first: 'new' })
    expect(takePlace(full, 'new', (id) => id !== 'b')).toEqual({ ...full, second: 'new' })
  })

  it('leaves a text in the place that it has', () => {
    expect(takePlace(full, 'c', () => true)).toEqual(full)
  })

  it('knows when all three wait', () => {
    expect(takePlace(full, 'new', () => true)).toBeNull()
  })
})
