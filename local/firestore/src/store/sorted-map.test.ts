import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SortedMap } from './sorted-map.ts'

/** Enough different keys to split chunks, few enough to meet again. */
const key = fc.nat(3000).map((number) => String(number).padStart(4, '0'))

test('holds what an ordinary map holds, in order', () => {
  const change = fc.record({ key, value: fc.option(fc.nat()) })
  const range = fc.record({ from: fc.oneof(key, fc.constant('')), to: fc.oneof(key, fc.constant('\uffff')) })
  const initial = fc.integer({ min: 0, max: 3000 })
  fc.assert(
    fc.property(
      initial,
      fc.array(change, { size: 'max', maxLength: 2000 }),
      fc.array(range),
      (size, changes, ranges) => {
        const start = Array.from({ length: size }, (_, i): [string, number] => [
          String((i * 7) % 3001).padStart(4, '0'),
          i,
        ])
        const expected = new Map(start)
        const map = new SortedMap(start)
        for (const { key: changed, value } of changes) {
          if (value === null) {
            expected.delete(changed)
            map.delete(changed)
          } else {
            expected.set(changed, value)
            map.set(changed, value)
          }
        }
        const sorted = [...expected].sort(([a], [b]) => (a < b ? -1 : 1))
        for (const { from, to } of [...ranges, { from: '', to: '\uffff' }]) {
          const inRange = sorted.filter(([each]) => each >= from && each < to)
          expect([...map.entries(from, to)]).toEqual(inRange)
          expect([...map.entriesReversed(from, to)]).toEqual(inRange.toReversed())
          expect(map.count(from, to)).toBe(inRange.length)
        }
      },
    ),
    { numRuns: 15 },
  )
}, 60_000)

test('forgets what is deleted', () => {
  const map = new SortedMap<number>()
  for (let i = 0; i < 2000; i++) map.set(String(i), i)
  for (let i = 0; i < 2000; i++) map.delete(String(i))
  expect([...map.entries('', '\uffff')]).toEqual([])
  expect([...map.entriesReversed('', '\uffff')]).toEqual([])
  map.set('a', 1)
  expect([...map.entries('', '\uffff')]).toEqual([['a', 1]])
})
