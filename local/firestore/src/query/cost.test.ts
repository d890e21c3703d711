import { expect, test } from 'vitest'
import type { Message, Value } from '../model/proto-json.ts'
import { Database } from '../store/database.ts'
import type { DocumentSource } from './document-source.ts'
import { countQuery, executeQuery } from './execute.ts'
import { parseQuery } from './parse-query.ts'
import { usualSizes } from './plan.ts'

const root = 'projects/p/databases/d/documents'
const size = 2000
const int = (integer: number): Value => ({ integerValue: String(integer) })
const text = (stringValue: string): Value => ({ stringValue })
const list = (...values: Value[]): Value => ({ arrayValue: { values } })
const reference = (path: string): Value => ({ referenceValue: `${root}/${path}` })
const where = (fieldPath: string, op: string, value: Value): Message => ({
  fieldFilter: { field: { fieldPath }, op, value },
})
const all = (...filters: Message[]): Message => ({ compositeFilter: { op: 'AND', filters } })
const any = (...filters: Message[]): Message => ({ compositeFilter: { op: 'OR', filters } })
const by = (fieldPath: string, direction = 'ASCENDING') => ({ field: { fieldPath }, direction })

const database = new Database('p', 'd')
for (let i = 0; i < size; i++) {
  const fields = {
    number: int(i),
    /** All the open ones come first. */
    late: int(i % 2 === 0 ? i : i + size),
    user: text(`user${i % (size / 4)}`),
    state: text(i % 2 === 0 ? 'open' : 'closed'),
    tags: list(text(`tag${i % (size / 4)}`), text('all')),
  }
  for (const path of [`c/${String(i).padStart(4, '0')}`, `a/${i}/sub/one`]) {
    database.load(path, { path, fields, createTime: '', updateTime: '' })
  }
}

/** Counts the documents that are looked at. */
function counting(): DocumentSource & { looked: number } {
  const source = {
    looked: 0,
    document: (path: string) => database.document(path),
    count: database.count.bind(database),
    *entries(...args: Parameters<Database['entries']>) {
      for (const entry of database.entries(...args)) {
        source.looked++
        yield entry
      }
    },
  }
  return source
}

const open = where('state', 'EQUAL', text('open'))

test.each<[string, Message, number]>([
  ['an equality', { where: where('user', 'EQUAL', text('user3')) }, 4],
  ['two equalities', { where: all(open, where('user', 'EQUAL', text('user2'))) }, 4],
  ['in', { where: where('user', 'IN', list(text('user3'), text('user4'))) }, 8],
  ['array-contains', { where: where('tags', 'ARRAY_CONTAINS', text('tag3')) }, 4],
  ['array-contains-any', { where: where('tags', 'ARRAY_CONTAINS_ANY', list(text('tag3'), text('tag4'))) }, 8],
  ['or', { where: any(where('user', 'EQUAL', text('user3')), where('number', 'LESS_THAN', int(2))) }, 6],
  [
    'a range',
    { where: all(where('number', 'GREATER_THAN', int(9)), where('number', 'LESS_THAN_OR_EQUAL', int(12))) },
    3,
  ],
  ['a limit in the order of names', { limit: 5 }, 5],
  ['a limit in the order of names backwards', { orderBy: [by('__name__', 'DESCENDING')], limit: 5 }, 5],
  ['a page of names', { orderBy: [by('__name__')], startAt: { values: [reference('c/1000')] }, limit: 5 }, 5],
  ['a range of names', { where: where('__name__', 'LESS_THAN', reference('c/0003')) }, 3],
  ['a limit in the order of a field', { orderBy: [by('number')], limit: 5 }, 5],
  ['a limit against the order of a field', { orderBy: [by('number', 'DESCENDING')], limit: 5 }, 5],
  ['a page in the order of a field', { orderBy: [by('number')], startAt: { values: [int(900)] }, limit: 5 }, 5],
  [
    'a window between cursors',
    { orderBy: [by('number')], startAt: { values: [int(9)] }, endAt: { values: [int(14)], before: true } },
    4,
  ],
  [
    'a page among many equals',
    { where: open, orderBy: [by('__name__')], startAt: { values: [reference('c/1000')] }, limit: 5 },
    5,
  ],
  ['an equality of many with a limit', { where: open, limit: 5 }, 5],
  [
    'an equality with the same field in the order',
    { where: open, orderBy: [by('state'), by('__name__')], limit: 5 },
    5,
  ],
])('%s looks at what it returns', (_name, message, results) => {
  const query = parseQuery('', { from: [{ collectionId: 'c' }], ...message })
  const source = counting()
  expect(executeQuery(query, source)).toHaveLength(results)
  expect(source.looked).toBeLessThanOrEqual(results + 1)
})

test.each<[string, Message, number]>([
  ['nearby', { where: open, orderBy: [by('number')], limit: 5 }, 5],
  ['far away', { where: all(open, where('number', 'GREATER_THAN', int(990))), orderBy: [by('number')], limit: 5 }, 5],
  [
    'in a few',
    { where: all(open, where('number', 'GREATER_THAN', int(900)), where('number', 'LESS_THAN', int(1600))) },
    349,
  ],
  ['only', { where: where('state', 'EQUAL', text('closed')), orderBy: [by('late')], limit: 5 }, 5],
])(
  'an equality of many with what lies %s in the order of another field looks at little more',
  (_name, message, results) => {
    const query = parseQuery('', { from: [{ collectionId: 'c' }], ...message })
    const source = counting()
    expect(executeQuery(query, source)).toHaveLength(results)
    expect(source.looked).toBeLessThanOrEqual(usualSizes.many + results + 2)
  },
)

test('a group below a document looks at that part of the group', () => {
  const query = parseQuery('a/7', { from: [{ collectionId: 'sub', allDescendants: true }] })
  const source = counting()
  expect(executeQuery(query, source).map(({ path }) => path)).toEqual(['a/7/sub/one'])
  expect(source.looked).toBe(1)
})

test.each<[string, Message, number]>([
  ['a collection', {}, size],
  ['an equality', { where: open }, size / 2],
  ['array-contains', { where: where('tags', 'ARRAY_CONTAINS', text('all')) }, size],
])('to count %s looks at no document', (_name, message, results) => {
  const source = counting()
  expect(countQuery(parseQuery('', { from: [{ collectionId: 'c' }], ...message }), source)).toBe(results)
  expect(source.looked).toBe(0)
})
