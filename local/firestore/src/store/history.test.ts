import { describe, expect, test } from 'vitest'
import type { Change, StoredDocument } from '../model/document.ts'
import { timestampFromMicros } from '../model/timestamp.ts'
import { History } from './history.ts'

const microsPerSecond = 1_000_000
const at = (seconds: number) => timestampFromMicros(1e15 + seconds * microsPerSecond)
const version = (content: string): StoredDocument => {
  return { path: 'c/a', fields: { content: { stringValue: content } }, createTime: '', updateTime: '' }
}
const change = (before: StoredDocument | null): Change => ({ path: 'c/a', before, after: version('new') })
const tooOld = expect.objectContaining({ status: 'FAILED_PRECONDITION' })

describe('what was replaced', () => {
  test('is the oldest version after the time', () => {
    const history = new History()
    const versions = ['0', '1', '2'].map(version)
    versions.forEach((before, i) => {
      history.record(at(i + 1), [change(before)])
    })
    const seen = [0, 1, 2, 3].map((second) => history.replacedSince(at(second)).get('c/a'))
    expect(seen).toEqual([...versions, undefined])
  })

  test('of a new document is nothing', () => {
    const history = new History()
    history.record(at(1), [change(null)])
    expect(history.replacedSince(at(0)).get('c/a')).toBeNull()
  })

  test('is kept for two minutes', () => {
    const history = new History()
    history.record(at(0), [change(version('0'))])
    history.record(at(60), [change(version('1'))])
    history.record(at(121), [change(version('2'))])
    expect(() => history.replacedSince(at(-1))).toThrow(tooOld)
    expect(history.replacedSince(at(0)).get('c/a')).toEqual(version('1'))
  })

  test('is kept as long as there is room for it', () => {
    const history = new History(10_000)
    const large = version('x'.repeat(2_000))
    for (let i = 0; i < 1000; i++) history.record(at(i / 1000), [change(large)])
    expect(() => history.replacedSince(at(0.99))).toThrow(tooOld)
    expect(history.replacedSince(at(0.998)).get('c/a')).toBe(large)
  })

  test('is unknown from before the beginning', () => {
    const history = new History()
    history.begin(at(5))
    expect(() => history.replacedSince(at(4))).toThrow(tooOld)
    expect(history.replacedSince(at(5)).size).toBe(0)
  })
})
