import { describe, expect, it } from 'vitest'
import { visibleText } from './visible-text.ts'

describe('a text of a megabyte', () => {
  // Each of them took the square of its length, which is hours.
  it.each([
    ['blanks', `а${' '.repeat(1_000_000)}а`, 1_000_002],
    ['blanks that do not break', `а${'\u00a0'.repeat(1_000_000)}а`, 1_000_002],
    ['marks in turn', `а${'\u0301\u0316'.repeat(500_000)}`, 3],
    ['marks in the wrong order', `а${'\u0301'.repeat(500_000)}${'\u0316'.repeat(500_000)}`, 3],
    ['marks with hidden signs between', `а${`${'\u0301\u0316'.repeat(10)}\u200b`.repeat(50_000)}`, 3],
  ])('is read in one pass: %s', (_, text, length) => {
    expect(visibleText(text)).toHaveLength(length)
  })
})

it('leaves no blanks around a text and at the ends of its lines', () => {
  expect(visibleText(' \n\u00a0 раз \u00a0\n  два\u00a0 \n ')).toBe('раз\n  два')
  expect(visibleText('  раз \u00a0\n  два  ', { oneLine: true })).toBe('раз два')
})
