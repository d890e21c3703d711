import { describe, expect, test } from 'vitest'
import type { Message, Value } from '../model/proto-json.ts'
import { parseQuery } from './parse-query.ts'
import { all, any, by, unary, where } from './query-messages.fixture.ts'

const nullValue: Value = { nullValue: null }
const nanValue: Value = { doubleValue: 'NaN' }
const int = (integer: number): Value => ({ integerValue: String(integer) })
const list = (...values: Value[]): Value => ({ arrayValue: { values } })
const ints = (count: number) => list(...Array.from({ length: count }, (_, index) => int(index)))
const name = (path: string): Value => ({ referenceValue: `projects/p/databases/d/documents/${path}` })
const from = [{ collectionId: 'c' }]
const equalities = (count: number) => Array.from({ length: count }, (_, index) => where('a', 'EQUAL', int(index)))

describe('refusals', () => {
  const negation = /Only a single 'NOT_EQUAL', 'NOT_IN', 'IS_NOT_NAN', or 'IS_NOT_NULL' filter/
  const notIn = /'NOT_IN' cannot be used in the same query with/
  const disjunctions = (count: number) => `Result had ${count} disjunctions which is more than the maximum of 30`
  const arrays = /A maximum of 1 'ARRAY_CONTAINS' filter is allowed per disjunction/
  const keyNeeded = '__key__ filter value must be a Key'

  test.each<[string, Message, string | RegExp]>([
    ['an unknown operator', where('a', 'LIKE', nullValue), 'Unknown FieldFilter operator.'],
    ['an unknown unary operator', unary('a', 'IS_ODD'), 'Unknown UnaryFilter operator.'],
    ['an unknown composition', { compositeFilter: { filters: [] } }, 'Unsupported CompositeFilter operator.'],
    ['nothing to choose from', any(), 'Composite filter must have at least one sub-filter.'],
    ['nothing', {}, 'Unknown Filter type.'],
    ['in without a list', where('a', 'IN', int(1)), "'IN' requires an ArrayValue."],
    ['in an empty list', where('a', 'IN', list()), "'IN' requires an non-empty ArrayValue."],
    ['31 values', where('a', 'IN', ints(31)), "'IN' supports up to 30 comparison values."],
    ['not in 11 values', where('a', 'NOT_IN', ints(11)), "'NOT_IN' supports up to 10 comparison values."],
    ['a name compared with a text', where('__name__', 'EQUAL', { stringValue: 'c/a' }), keyNeeded],
    ['a name that is null', unary('__name__', 'IS_NULL'), keyNeeded],
    ['a name that contains', where('__name__', 'ARRAY_CONTAINS', name('c/a')), 'the name __key__ is reserved'],
    ['two !=', all(where('a', 'NOT_EQUAL', int(1)), where('b', 'NOT_EQUAL', int(1))), negation],
    ['is not null and not-in', all(unary('a', 'IS_NOT_NULL'), where('a', 'NOT_IN', ints(1))), negation],
    ['not-in and in', all(where('a', 'NOT_IN', ints(1)), where('b', 'IN', ints(1))), notIn],
    ['not-in inside of or', any(where('a', 'NOT_IN', ints(1)), where('b', 'EQUAL', int(1))), notIn],
    ['31 alternatives', any(...equalities(31)), disjunctions(31)],
    ['6 times 6 alternatives', all(where('b', 'IN', ints(6)), any(...equalities(6))), disjunctions(36)],
    [
      'two array-contains',
      all(where('a', 'ARRAY_CONTAINS', int(1)), where('b', 'ARRAY_CONTAINS_ANY', ints(2))),
      arrays,
    ],
    [
      'equality of the name with an inequality elsewhere',
      all(where('a', 'GREATER_THAN', int(1)), where('__name__', 'EQUAL', name('c/a'))),
      /Equality on key is not allowed if there are other inequality fields/,
    ],
    [
      '11 inequality fields',
      all(...Array.from({ length: 11 }, (_, index) => where(`f${index}`, 'LESS_THAN', int(1)))),
      /The query contains 11 distinct inequality fields/,
    ],
    ['101 filters', all(...equalities(101)), 'Currently there are 101 filters, 0 sort orders, and no ancestor filter.'],
    [
      'filters nested without end',
      Array(99)
        .fill(0)
        .reduce((inner) => all(inner), where('a', 'EQUAL', nullValue)),
      'nested',
    ],
  ])('filter: %s', (_name, filter, message) => {
    const refusal = { status: 'INVALID_ARGUMENT', message: expect.stringMatching(toPattern(message)) }
    expect(() => parseQuery('', { from, where: filter })).toThrow(expect.objectContaining(refusal))
  })

  test.each<[string, unknown, string]>([
    ['nothing', undefined, 'structuredQuery is missing'],
    ['two collections', { from: [{ collectionId: 'a' }, { collectionId: 'b' }] }, 'more than one collection selector'],
    ['a filter of text', { from, where: 'a' }, 'Unknown Filter type.'],
    [
      'more cursor values than explicit order',
      { from, startAt: { values: [name('c/a')] } },
      'Cursor has too many values.',
    ],
    [
      'a name cursor of text',
      { from, orderBy: [by('__name__')], endAt: { values: [{ stringValue: 'a' }] } },
      'Cursor __key__ value is not a document reference.',
    ],
    ['a negative limit', { from, limit: -1 }, 'limit is negative'],
    ['a negative offset', { from, offset: -1 }, 'offset is negative'],
    ['a limit of letters', { from, limit: 'ten' }, 'limit is not a whole number'],
    ['an order without field', { from, orderBy: [{}] }, ''],
    ['an order twice', { from, orderBy: [by('a'), by('a')] }, 'order by clause cannot contain duplicate fields a'],
    [
      'an order behind the name',
      { from, orderBy: [by('__name__'), by('a')] },
      'cannot contain more fields after the key',
    ],
    [
      'an implicit order behind the name',
      { from, where: where('a', 'GREATER_THAN', int(1)), orderBy: [by('__name__')] },
      'cannot contain more fields after the key',
    ],
    ['a filter without collection', { where: where('a', 'EQUAL', int(1)) }, 'kind is required for filter: a'],
    ['an order without collection', { orderBy: [by('__name__', 'DESCENDING')] }, 'kind is required for all orders'],
  ])('%s', (_name, query, message) => {
    expect(() => parseQuery('', query)).toThrow(
      expect.objectContaining({ status: 'INVALID_ARGUMENT', message: expect.stringContaining(message) }),
    )
  })
})

describe('what is just within the limits', () => {
  test.each<[string, Message]>([
    ['30 alternatives', any(...equalities(30))],
    ['5 times 6 alternatives', all(where('b', 'IN', ints(5)), any(...equalities(6)))],
    [
      'array filters in different alternatives',
      any(where('a', 'ARRAY_CONTAINS', int(1)), where('b', 'ARRAY_CONTAINS', int(1))),
    ],
    ['the same 31 times', any(...Array.from({ length: 31 }, () => where('a', 'EQUAL', int(1))))],
    ['the same array filter twice', all(where('a', 'ARRAY_CONTAINS', int(1)), where('a', 'ARRAY_CONTAINS', int(1)))],
    ['!= beside in', all(where('a', 'NOT_EQUAL', int(1)), where('b', 'IN', ints(2)))],
    ['100 filters', all(...equalities(100))],
    [
      'the name in an inequality beside another',
      all(where('a', 'GREATER_THAN', int(1)), where('__name__', 'GREATER_THAN', name('c/a'))),
    ],
  ])('%s', (_name, filter) => {
    expect(parseQuery('', { from, where: filter }).filter).not.toBeNull()
  })

  test('an empty conjunction is no filter', () => {
    expect(parseQuery('', { from, where: all() }).filter).toBeNull()
  })
})

describe('null and NaN in field filters', () => {
  const neverEqual = { operator: 'IN', value: list() }
  test.each<[string, Value, object]>([
    ['EQUAL', nullValue, neverEqual],
    ['EQUAL', nanValue, neverEqual],
    ['IN', list(nullValue, int(1), nanValue), { operator: 'IN', value: list(int(1)) }],
    ['ARRAY_CONTAINS', nanValue, { operator: 'ARRAY_CONTAINS_ANY', value: list() }],
    ['ARRAY_CONTAINS_ANY', list(nullValue, int(1)), { operator: 'ARRAY_CONTAINS_ANY', value: list(int(1)) }],
    ['NOT_EQUAL', nullValue, neverEqual],
    ['NOT_EQUAL', nanValue, { operator: 'NOT_IN', value: list() }],
    ['NOT_IN', list(nanValue, int(1)), { operator: 'NOT_IN', value: list(int(1)) }],
    ['NOT_IN', list(nullValue, int(1)), { operator: 'NOT_IN', value: list(nullValue, int(1)) }],
    ['LESS_THAN_OR_EQUAL', nullValue, neverEqual],
    ['GREATER_THAN', nanValue, neverEqual],
  ])('%s %j', (operator, value, expected) => {
    expect(parseQuery('', { from, where: where('a', operator, value) }).filter).toMatchObject(expected)
  })
})

test('fields of inequalities follow the explicit order, compared segment by segment', () => {
  const { orderBy } = parseQuery('', {
    from,
    where: all(...['z', 'b.c', '`b-d`', 'a'].map((path) => where(path, 'LESS_THAN', int(1)))),
    orderBy: [by('m', 'DESCENDING')],
  })
  expect(orderBy.map(({ field }) => field)).toEqual([['m'], ['a'], ['b', 'c'], ['b-d'], ['z'], ['__name__']])
  expect(orderBy.every(({ descending }) => descending)).toBe(true)
})

function toPattern(message: string | RegExp): RegExp {
  return message instanceof RegExp ? message : new RegExp(message.replace(/[.[\]+?()]/g, '\\$&'))
}
