import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inScope } from '../model/document.ts'
import type { Fields, Message, Value } from '../model/proto-json.ts'
import { checkFields } from '../model/value-check.ts'
import { Database } from '../store/database.ts'
import type { DocumentSource } from './document-source.ts'
import { executeQuery } from './execute.ts'
import { matchingKey } from './match.ts'
import { parseQuery } from './parse-query.ts'
import { all, any, by, unary, where } from './query-messages.fixture.ts'

const root = 'projects/p/databases/d/documents'
const int = (integer: number): Value => ({ integerValue: String(integer) })
const text = (stringValue: string): Value => ({ stringValue })
const list = (...values: Value[]): Value => ({ arrayValue: { values } })
const nullValue: Value = { nullValue: null }
const nanValue: Value = { doubleValue: 'NaN' }

function sourceOf(contents: Record<string, Fields>): Database {
  const database = new Database('p', 'd')
  for (const [path, fields] of Object.entries(contents)) {
    database.load(path, { path, fields: checkFields(fields), createTime: '', updateTime: '' })
  }
  return database
}

function run(source: DocumentSource, query: Message, collectionId = 'c'): string[] {
  const parsed = parseQuery('', { from: [{ collectionId }], ...query })
  return executeQuery(parsed, source).map((document) => document.path.slice(document.path.indexOf('/') + 1))
}

const allDocuments = sourceOf({
  'c/null': { v: nullValue },
  'c/nan': { v: nanValue },
  'c/one': { v: int(1), tags: list(text('x'), text('y')) },
  'c/two': { v: { doubleValue: 2 }, tags: list(text('y'), nullValue) },
  'c/three': { v: int(3), tags: list(), deep: { mapValue: { fields: { 'a.b': text('found') } } } },
  'c/word': { v: text('word'), tags: text('x') },
  'c/none': { w: int(1) },
  'd/other': { v: int(1) },
})

describe('filters', () => {
  test.each<[string, Message, string[]]>([
    ['==', where('v', 'EQUAL', { doubleValue: 1 }), ['one']],
    ['== null, which a field filter never satisfies', where('v', 'EQUAL', nullValue), []],
    ['is null', unary('v', 'IS_NULL'), ['null']],
    ['is not null', unary('v', 'IS_NOT_NULL'), ['nan', 'one', 'two', 'three', 'word']],
    ['is NaN', unary('v', 'IS_NAN'), ['nan']],
    ['is not NaN', unary('v', 'IS_NOT_NAN'), ['one', 'two', 'three', 'word']],
    ['!=', where('v', 'NOT_EQUAL', int(2)), ['nan', 'one', 'three', 'word']],
    ['> stays in the type', where('v', 'GREATER_THAN', int(1)), ['two', 'three']],
    ['>=', where('v', 'GREATER_THAN_OR_EQUAL', int(2)), ['two', 'three']],
    ['< text', where('v', 'LESS_THAN', text('z')), ['word']],
    ['<=', where('v', 'LESS_THAN_OR_EQUAL', int(2)), ['one', 'two']],
    ['in', where('v', 'IN', list(int(2), text('word'))), ['two', 'word']],
    ['not-in', where('v', 'NOT_IN', list(int(2), text('word'))), ['nan', 'one', 'three']],
    ['not-in with null', where('v', 'NOT_IN', list(int(2), nullValue)), []],
    ['array-contains', where('tags', 'ARRAY_CONTAINS', text('x')), ['one']],
    ['array-contains null', where('tags', 'ARRAY_CONTAINS', nullValue), []],
    ['array-contains-any', where('tags', 'ARRAY_CONTAINS_ANY', list(text('x'), text('y'))), ['one', 'two']],
    ['a quoted path', where('deep.`a.b`', 'EQUAL', text('found')), ['three']],
    ['and', all(where('v', 'GREATER_THAN', int(0)), where('tags', 'ARRAY_CONTAINS', text('y'))), ['one', 'two']],
    ['or', any(where('v', 'EQUAL', int(3)), where('v', 'EQUAL', int(1))), ['one', 'three']],
    [
      'and of or',
      all(any(where('v', 'EQUAL', int(3)), where('v', 'EQUAL', int(1))), where('v', 'LESS_THAN', int(3))),
      ['one'],
    ],
    ['name ==', where('__name__', 'EQUAL', { referenceValue: `${root}/c/one` }), ['one']],
    [
      'name in',
      where('__name__', 'IN', list({ referenceValue: `${root}/c/two` }, { referenceValue: `${root}/d/other` })),
      ['two'],
    ],
    ['name >=', where('__name__', 'GREATER_THAN_OR_EQUAL', { referenceValue: `${root}/c/two` }), ['two', 'word']],
    ['a name of the prototype', where('constructor', 'NOT_EQUAL', int(2)), []],
  ])('%s', (_name, filter, expected) => {
    expect(run(allDocuments, { where: filter }).sort()).toEqual([...expected].sort())
  })
})

describe('order', () => {
  test('of a field leaves out documents without it, ties go by name in the same direction', () => {
    const source = sourceOf({ 'c/a': { v: int(1) }, 'c/b': { v: int(1) }, 'c/c': { v: int(2) }, 'c/d': {} })
    expect(run(source, { orderBy: [by('v')] })).toEqual(['a', 'b', 'c'])
    expect(run(source, { orderBy: [by('v', 'DESCENDING')] })).toEqual(['c', 'b', 'a'])
    expect(run(source, { orderBy: [by('v', 'DESCENDING'), by('__name__')] })).toEqual(['c', 'a', 'b'])
  })

  test('follows inequality fields by name, then the document name', () => {
    const { orderBy } = parseQuery('', {
      from: [{ collectionId: 'c' }],
      where: all(where('z', 'LESS_THAN', int(1)), where('b', 'NOT_EQUAL', int(1)), where('a', 'EQUAL', int(1))),
      orderBy: [by('m', 'DESCENDING')],
    })
    expect(orderBy.map(({ field, descending }) => [field.join('.'), descending])).toEqual([
      ['m', true],
      ['b', true],
      ['z', true],
      ['__name__', true],
    ])
  })

  test('puts numeric ids before others', () => {
    const source = sourceOf({ 'c/b': {}, 'c/__id10__': {}, 'c/__id9__': {}, 'c/1': {} })
    expect(run(source, {})).toEqual(['__id9__', '__id10__', '1', 'b'])
  })
})

describe('windows', () => {
  const source = sourceOf(Object.fromEntries([1, 2, 2, 3, 4].map((v, i) => [`c/${i}`, { v: int(v) }])))
  const cursor = (value: number, before: boolean) => ({ values: [int(value)], before })
  test.each<[string, Message, string[]]>([
    ['startAt', { startAt: cursor(2, true) }, ['1', '2', '3', '4']],
    ['startAfter', { startAt: cursor(2, false) }, ['3', '4']],
    ['endAt', { endAt: cursor(2, false) }, ['0', '1', '2']],
    ['endBefore', { endAt: cursor(2, true) }, ['0']],
    ['startAfter descending', { orderBy: [by('v', 'DESCENDING')], startAt: cursor(3, false) }, ['2', '1', '0']],
    [
      'a cursor with a name',
      { orderBy: [by('v'), by('__name__')], startAt: { values: [int(2), { referenceValue: `${root}/c/1` }] } },
      ['2', '3', '4'],
    ],
    ['limit', { limit: { value: 2 } }, ['0', '1']],
    ['limit as a number', { limit: 2 }, ['0', '1']],
    ['offset and limit', { offset: 1, limit: 2 }, ['1', '2']],
  ])('%s', (_name, query, expected) => {
    expect(run(source, { orderBy: [by('v')], ...query })).toEqual(expected)
  })
})

describe('scopes', () => {
  const source = sourceOf({ 'c/1': {}, 'a/1/c/2': {}, 'a/2/c/3': {}, 'a/1/d/4': {} })
  test.each<[string, string, Message, string[]]>([
    ['a collection group', '', { collectionId: 'c', allDescendants: true }, ['a/1/c/2', 'a/2/c/3', 'c/1']],
    ['a group below a document', 'a/1', { collectionId: 'c', allDescendants: true }, ['a/1/c/2']],
    ['everything below a document', 'a/1', { allDescendants: true }, ['a/1/c/2', 'a/1/d/4']],
    ['a subcollection', 'a/2', { collectionId: 'c' }, ['a/2/c/3']],
  ])('%s', (_name, parent, from, expected) => {
    expect(executeQuery(parseQuery(parent, { from: [from] }), source).map(({ path }) => path)).toEqual(expected)
  })
})

test('a document matches exactly when the query without limit returns it', () => {
  const value = fc.constantFrom(
    nullValue,
    nanValue,
    int(1),
    int(2),
    { doubleValue: 1 },
    text('a'),
    list(int(1), nullValue),
  )
  const op = fc.constantFrom('EQUAL', 'LESS_THAN', 'LESS_THAN_OR_EQUAL', 'GREATER_THAN_OR_EQUAL')
  const filter = fc.record({ op, value, field: fc.constantFrom('v', 'w') })
  const fields = fc.record({ v: value, w: value }, { requiredKeys: [] })
  fc.assert(
    fc.property(fc.array(fields), fc.array(filter, { minLength: 1, maxLength: 3 }), (contents, filters) => {
      const source = sourceOf(Object.fromEntries(contents.map((content, i) => [`c/${i}`, content])))
      const query = parseQuery('', {
        from: [{ collectionId: 'c' }],
        where: all(...filters.map(({ field, op: operator, value: operand }) => where(field, operator, operand))),
      })
      const found = new Set(executeQuery(query, source))
      for (const document of source.documents(query.scope)) {
        const isMatch = inScope(query.scope, document.path) && matchingKey(query, document) !== null
        expect(isMatch).toBe(found.has(document))
      }
    }),
  )
})
