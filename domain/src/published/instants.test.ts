import { expect, it } from 'vitest'
import { readInstants, withInstants } from './instants.ts'

it('carries instants through JSON wherever they stand, and leaves every other value as it is', () => {
  const at = new Date('2026-11-27T10:00:00.123Z')
  const value = { at, list: [{ at }, null, 1], text: '2026-11-27T10:00:00.123Z', none: null, deep: { at: { at } } }
  expect(readInstants(JSON.parse(JSON.stringify(withInstants(value))))).toEqual(value)
})
