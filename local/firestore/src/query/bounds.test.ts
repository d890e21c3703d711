import { expect, test } from 'vitest'
import type { Message } from '../model/proto-json.ts'
import { Database } from '../store/database.ts'
import { countQuery, executeQuery } from './execute.ts'
import { parseQuery } from './parse-query.ts'

const database = new Database('p', 'd')
for (const path of ['c/1', 'c/1/c/1', 'c/1/c/2', 'c/1-', 'c/2']) {
  database.load(path, { path, fields: {}, createTime: '', updateTime: '' })
}
const referenceValue = 'projects/p/databases/d/documents/c/1'
const filter = (op: string): Message => ({
  where: { fieldFilter: { field: { fieldPath: '__name__' }, op, value: { referenceValue } } },
})
const cursor = (name: 'startAt' | 'endAt', before: boolean): Message => ({
  orderBy: [{ field: { fieldPath: '__name__' } }],
  [name]: { values: [{ referenceValue }], before },
})

test.each<[string, Message, string[]]>([
  ['<', filter('LESS_THAN'), []],
  ['<=', filter('LESS_THAN_OR_EQUAL'), ['c/1']],
  ['==', filter('EQUAL'), ['c/1']],
  ['>=', filter('GREATER_THAN_OR_EQUAL'), ['c/1', 'c/1/c/1', 'c/1/c/2', 'c/1-', 'c/2']],
  ['>', filter('GREATER_THAN'), ['c/1/c/1', 'c/1/c/2', 'c/1-', 'c/2']],
  ['startAt', cursor('startAt', true), ['c/1', 'c/1/c/1', 'c/1/c/2', 'c/1-', 'c/2']],
  ['startAfter', cursor('startAt', false), ['c/1/c/1', 'c/1/c/2', 'c/1-', 'c/2']],
  ['endBefore', cursor('endAt', true), []],
  ['endAt', cursor('endAt', false), ['c/1']],
])('the descendants of a document lie behind it: %s', (_name, message, expected) => {
  const query = parseQuery('', { from: [{ collectionId: 'c', allDescendants: true }], ...message })
  expect(executeQuery(query, database).map(({ path }) => path)).toEqual(expected)
})

test('a document is not below itself', () => {
  const query = parseQuery('c/1', { from: [{ collectionId: 'c', allDescendants: true }] })
  expect(executeQuery(query, database).map(({ path }) => path)).toEqual(['c/1/c/1', 'c/1/c/2'])
  expect(countQuery(query, database)).toBe(2)
})
