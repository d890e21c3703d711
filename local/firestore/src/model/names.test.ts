import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inScope } from './document.ts'
import { formatFieldPath, getField, parseFieldPath, withField } from './field-path.ts'
import {
  checkCollectionId,
  checkReference,
  parseDatabaseName,
  parseDocumentName,
  parseParentName,
} from './resource-name.ts'
import { microsFromTimestamp, timestampFromMicros } from './timestamp.ts'

const root = 'projects/p/databases/(default)/documents'

describe('document names', () => {
  test.each(['a/b', 'a/b/c/d', 'a/қазақша 😀', 'a/__id7__', 'a/b\nc', 'a/__x'])('accepts %j', (path) => {
    expect(parseDocumentName(`${root}/${path}`)).toEqual({ database: { project: 'p', database: '(default)' }, path })
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
    expect(() => parseDocumentName(`${root}/${path}`)).toThrow(expect.objectContaining({ status: 'INVALID_ARGUMENT' }))
  })

  test('a parent may be the root, a collection id no path', () => {
    expect(parseParentName(root).path).toBe('')
    expect(() => parseDocumentName(root)).toThrow()
    expect(() => checkCollectionId('a/b')).toThrow()
    expect(() => parseParentName(undefined)).toThrow()
  })
})

describe('a name that is wrong is told where', () => {
  test.each([
    ['', 'lacks "projects" at index 0.'],
    ['projects/p/foo', 'lacks "databases" at index 11.'],
    ['projects/p/databases', 'lacks "/" at index 20.'],
    ['projects//databases/d/documents/a/b', 'lacks a project id at index 9.'],
    ['projects/p/databases/d/documents/a/', 'has invalid trailing "/".'],
    ['projects/p/databases/d/documents/a//', 'lacks a resource id at index 35.'],
    ['projects/p/databases/d/documents/a/..', 'contains a resource id ".." at index 35.'],
  ])('%j %s', (name, problem) => {
    expect(() => parseDocumentName(name)).toThrow(`Document name "${name}" ${problem}`)
    expect(() => checkReference(name)).toThrow(`Resource name "${name}" ${problem}`)
  })

  test('of a database, too', () => {
    expect(parseDatabaseName('projects/p/databases/d')).toEqual({ project: 'p', database: 'd' })
    expect(() => parseDatabaseName(`${root}`)).toThrow('has extra characters at index 30.')
    expect(() => parseDatabaseName('projects/p/databases/d/')).toThrow('has invalid trailing "/".')
  })

  test('numeric ids are int64 but zero, of documents alone', () => {
    for (const id of ['__id0__', '__id07__', '__id9223372036854775808__']) {
      expect(() => parseDocumentName(`${root}/a/${id}`)).toThrow(`Resource id "${id}" is invalid`)
    }
    expect(() => parseDocumentName(`${root}/__id7__/a`)).toThrow('Collection id "__id7__" is invalid')
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
    expect(() => parseFieldPath(text)).toThrow(/^Invalid (empty )?property path/)
  })

  test('of any names are read as they are written', () => {
    const name = fc.string({ unit: 'binary', minLength: 1, maxLength: 5 }).filter((text) => !/^__.*__$/s.test(text))
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), (path) => {
        expect(parseFieldPath(formatFieldPath(path))).toEqual(path)
      }),
    )
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
