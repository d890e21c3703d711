import { describe, expect, test } from 'vitest'
import { inScope } from './document.ts'
import { formatFieldPath, getField, parseFieldPath, withField } from './field-path.ts'
import { checkCollectionId, parseDocumentName, parseParentName } from './resource-name.ts'
import { microsFromTimestamp, timestampFromMicros } from './timestamp.ts'

const ROOT = 'projects/p/databases/(default)/documents'

describe('document names', () => {
  test.each(['a/b', 'a/b/c/d', 'a/қазақша 😀', 'a/__id7__', 'a/b\nc', 'a/__x'])('accepts %j', (path) => {
    expect(parseDocumentName(`${ROOT}/${path}`)).toEqual({ database: { project: 'p', database: '(default)' }, path })
  })

  test.each([
    '',
    'a',
    'a/b/c',
    'a//b',
    'a/',
    'a/.',
    'a/..',
    '__a__/b',
    'a/__b__',
    `a/${'x'.repeat(1501)}`,
    `a/${'b/'.repeat(200)}b`,
  ])('refuses %j', (path) => {
    expect(() => parseDocumentName(`${ROOT}/${path}`)).toThrow(expect.objectContaining({ status: 'INVALID_ARGUMENT' }))
  })

  test('a parent may be the root, a collection id no path', () => {
    expect(parseParentName(ROOT).path).toBe('')
    expect(() => parseDocumentName(ROOT)).toThrow()
    expect(() => checkCollectionId('a/b')).toThrow()
    expect(() => parseParentName(undefined)).toThrow()
  })
})

describe('scopes', () => {
  test.each([
    [{ parent: '', collectionId: 'a', allDescendants: false }, ['a/1'], ['b/1', 'a/1/a/2']],
    [{ parent: 'a/1', collectionId: 'b', allDescendants: false }, ['a/1/b/2'], ['a/2/b/2', 'b/2', 'a/1/b/2/b/3']],
    [{ parent: '', collectionId: 'b', allDescendants: true }, ['b/1', 'a/1/b/2'], ['a/1', 'b/1/c/2']],
    [{ parent: 'a/1', collectionId: 'b', allDescendants: true }, ['a/1/b/2', 'a/1/c/2/b/3'], ['b/1', 'a/11/b/2']],
    [{ parent: 'a/1', collectionId: null, allDescendants: true }, ['a/1/b/2'], ['a/1', 'a/11/b/2']],
    [{ parent: 'a/1', collectionId: null, allDescendants: false }, ['a/1/b/2'], ['a/1', 'a/1/b/2/c/3']],
    [{ parent: '', collectionId: null, allDescendants: false }, ['a/1'], ['a/1/b/2']],
  ])('%j', (scope, inside, outside) => {
    expect(inside.filter((path) => !inScope(scope, path))).toEqual([])
    expect(outside.filter((path) => inScope(scope, path))).toEqual([])
  })
})

describe('field paths', () => {
  test.each([
    ['a', ['a']],
    ['a.b_1._c', ['a', 'b_1', '_c']],
    ['`a.b`.c', ['a.b', 'c']],
    ['`\\`\\\\`', ['`\\']],
    ['`қала`.x', ['қала', 'x']],
  ])('%s', (text, segments) => {
    expect(parseFieldPath(text)).toEqual(segments)
    expect(parseFieldPath(formatFieldPath(segments))).toEqual(segments)
  })

  test.each(['', '.', 'a.', '.a', 'a..b', 'a b', '1a', '`a', '``', 'a`b`', 5])('refuses %j', (text) => {
    expect(() => parseFieldPath(text)).toThrow('Invalid field path')
  })

  test('reads only what a document really has', () => {
    expect(getField({}, ['constructor'])).toBeUndefined()
    expect(getField({ a: { stringValue: 'x' } }, ['a', 'b'])).toBeUndefined()
  })

  test('sets and removes deep values without touching the original', () => {
    const fields = { a: { mapValue: { fields: { b: { integerValue: '1' }, c: { integerValue: '2' } } } } }
    const copy = structuredClone(fields)
    expect(withField(fields, ['a', 'b'], undefined)).toEqual({
      a: { mapValue: { fields: { c: { integerValue: '2' } } } },
    })
    expect(withField(fields, ['x', 'y'], { nullValue: null })).toEqual({
      ...fields,
      x: { mapValue: { fields: { y: { nullValue: null } } } },
    })
    expect(withField(fields, ['x', 'y'], undefined)).toBe(fields)
    expect(fields).toEqual(copy)
  })
})

test('timestamps keep microseconds', () => {
  const micros = 1_790_000_000_123_456
  expect(timestampFromMicros(micros)).toMatch(/\.123456Z$/)
  expect(microsFromTimestamp(timestampFromMicros(micros))).toBe(micros)
})
