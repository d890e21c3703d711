import * as v from 'valibot'
import { afterEach, expect, it, vi } from 'vitest'
import { AppError } from '../app-error.ts'
import { currentToasts } from '../ui/toast-store.ts'
import { parseDocument, parseDocuments, type SnapshotLike, withDates } from './converters.ts'

const instant = new Date('2026-11-21T10:00:00Z')
const timestamp = { seconds: 1, nanoseconds: 0, toDate: () => instant }
const schema = v.object({ id: v.string(), at: v.date(), tags: v.array(v.string()) })

const snapshot = (id: string, data: unknown): SnapshotLike => ({ id, ref: { path: `things/${id}` }, data: () => data })

afterEach(() => vi.restoreAllMocks())

it('turns every timestamp into a date, however deep', () => {
  expect(withDates({ at: timestamp, deep: [{ at: timestamp }], none: null, text: 'x' })).toEqual({
    at: instant,
    deep: [{ at: instant }],
    none: null,
    text: 'x',
  })
})

it('parses a document with its id', () => {
  expect(parseDocument(schema, snapshot('t1', { at: timestamp, tags: ['a'] }))).toEqual({
    id: 't1',
    at: instant,
    tags: ['a'],
  })
})

it('refuses a document that is not what the schema says, and names the place', () => {
  const parse = () => parseDocument(schema, snapshot('t1', { at: 'yesterday', tags: [] }))
  expect(parse).toThrowError(AppError)
  try {
    parse()
  } catch (error) {
    expect((error as AppError).code).toBe('data-invalid')
    expect(String((error as AppError).cause)).toContain('things/t1: at')
  }
})

it('leaves a broken document out of a list and says so, once', () => {
  const complain = vi.spyOn(console, 'error').mockImplementation(() => {})
  const list = parseDocuments(schema, [snapshot('good', { at: timestamp, tags: [] }), snapshot('bad', {})])
  expect(list.map(({ id }) => id)).toEqual(['good'])
  expect(complain).toHaveBeenCalledOnce()
  expect(currentToasts().map(({ text }) => text)).toEqual([expect.stringContaining('things/bad')])
  parseDocuments(schema, [snapshot('bad', {})])
  expect(currentToasts()).toHaveLength(1)
})
