import { expect, it } from 'vitest'
import { decisionsFor } from './kinds.ts'

it.each([
  ['proposal', false],
  ['request', false],
  ['question', true],
  ['remark', true],
  ['thanks', true],
] as const)('a %s can be explained: %s', (kind, possible) => {
  expect(decisionsFor(kind).includes('explained')).toBe(possible)
})
