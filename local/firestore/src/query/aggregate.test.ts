import { describe, expect, test } from 'vitest'
import type { StoredDocument } from '../model/document.ts'
import type { Fields, Message, Value } from '../model/proto-json.ts'
import { aggregate, parseAggregations } from './aggregate.ts'
import { parseQuery } from './parse-query.ts'

const documents = (...values: (Value | undefined)[]): StoredDocument[] =>
  values.map(
    (v, i): StoredDocument => ({
      path: `c/${i}`,
      fields: v === undefined ? {} : ({ v } as Fields),
      createTime: '',
      updateTime: '',
    }),
  )
const field = { field: { fieldPath: 'v' } }
const parse = (message: unknown, query: Message = {}, parent = '') =>
  parseAggregations(message, parseQuery(parent, { from: [{ collectionId: 'c' }], ...query }))
const int = (integerValue: string): Value => ({ integerValue })

describe('aggregations', () => {
  test.each<[string, StoredDocument[], Value, Value]>([
    ['nothing', [], int('0'), { nullValue: null }],
    ['integers', documents(int('1'), int('2')), int('3'), { doubleValue: 1.5 }],
    ['mixed numbers', documents(int('1'), { doubleValue: 2 }), { doubleValue: 3 }, { doubleValue: 1.5 }],
    ['other types', documents(int('1'), { stringValue: '5' }), int('1'), { doubleValue: 1 }],
    ['no numbers', documents({ stringValue: '5' }), int('0'), { nullValue: null }],
    [
      'fractions',
      documents(...Array.from({ length: 10 }, () => ({ doubleValue: 0.1 }))),
      { doubleValue: 1 },
      { doubleValue: 0.1 },
    ],
    [
      'infinities',
      documents({ doubleValue: 'Infinity' }, { doubleValue: '-Infinity' }),
      { doubleValue: 'NaN' },
      { doubleValue: 'NaN' },
    ],
    ['negative zero', documents({ doubleValue: '-0' }), { doubleValue: 0 }, { doubleValue: 0 }],
    ['NaN', documents(int('1'), { doubleValue: 'NaN' }), { doubleValue: 'NaN' }, { doubleValue: 'NaN' }],
    [
      'more than int64',
      documents(int('9223372036854775807'), int('1')),
      { doubleValue: 2 ** 63 },
      { doubleValue: 2 ** 62 },
    ],
    [
      'a sum that comes back',
      documents(int('9223372036854775807'), int('1'), int('-1')),
      int('9223372036854775807'),
      { doubleValue: 2 ** 63 / 3 },
    ],
  ])('of %s', (_name, found, sum, avg) => {
    const parsed = parse([
      { alias: 'n', count: {} },
      { alias: 's', sum: field },
      { alias: 'a', avg: field },
    ])
    expect(aggregate(parsed, found)).toEqual({ n: int(String(found.length)), s: sum, a: avg })
  })

  test('count stops at upTo and needs no alias', () => {
    const found = documents(undefined, undefined, undefined)
    expect(aggregate(parse([{ count: { upTo: '2' } }]), found)).toEqual({ field_1: int('2') })
  })

  test('without alias are numbered among themselves', () => {
    const parsed = parse([{ alias: 'field_2', count: {} }, { count: {} }])
    expect(parsed.map(({ alias }) => alias)).toEqual(['field_2', 'field_1'])
  })

  test('see only documents that have every aggregated field', () => {
    const parsed = parse([
      { alias: 'n', count: {} },
      { alias: 's', sum: field },
      { alias: 'other', avg: { field: { fieldPath: 'w' } } },
    ])
    const [both, one, none] = documents(int('1'), int('2'), undefined) as [
      StoredDocument,
      StoredDocument,
      StoredDocument,
    ]
    const found = [{ ...both, fields: { ...both.fields, w: int('5') } }, one, none]
    expect(aggregate(parsed, found)).toEqual({ n: int('1'), s: int('1'), other: { doubleValue: 5 } })
    expect(aggregate(parsed.slice(0, 1), found)).toEqual({ n: int('3') })
  })

  const same = { alias: 'a', count: {} }
  test.each<[string, unknown, string]>([
    ['nothing', undefined, 'Aggregations can not be empty.'],
    ['an empty list', [], 'Aggregations can not be empty.'],
    ['no operator', [{}], 'Operator field in Aggregation is not set.'],
    ['upTo below zero', [{ count: { upTo: '-1' } }], 'upTo is negative'],
    ['an alias twice', [same, same], 'Aggregation aliases contain duplicate alias: a.'],
    [
      'a given alias that is also a default',
      [{ count: {} }, { alias: 'field_1', count: {} }],
      'duplicate alias: field_1.',
    ],
    ['a reserved alias', [{ alias: '__a__', count: {} }], 'The property.name "__a__" is reserved.'],
    ['a long alias', [{ alias: 'x'.repeat(1501), count: {} }], 'The property.name is longer than 1500 bytes.'],
    ['six', Array.from({ length: 6 }, (_, i) => ({ alias: `a${i}`, count: {} })), 'maximum number of aggregations'],
    ['the name', [{ sum: { field: { fieldPath: '__name__' } } }], 'not supported for the property: __key__'],
  ])('refuse %s', (_name, message, text) => {
    expect(() => parse(message)).toThrow(
      expect.objectContaining({ status: 'INVALID_ARGUMENT', message: expect.stringContaining(text) }),
    )
  })

  test('refuse a field that the query does not select', () => {
    expect(() => parse([{ sum: field }], { select: { fields: [{ fieldPath: 'w' }] } })).toThrow(
      "v is not present in the base query's property mask",
    )
    expect(parse([{ sum: field }], { select: { fields: [{ fieldPath: 'v' }] } })).toHaveLength(1)
  })
  test('of more than a count are refused below a document, where no index has their field', () => {
    const group = { from: [{ collectionId: 'c', allDescendants: true }] }
    for (const kind of ['sum', 'avg']) {
      expect(() => parse([{ count: {} }, { [kind]: field }], group, 'a/1')).toThrow(
        expect.objectContaining({ status: 'INVALID_ARGUMENT', message: expect.stringContaining('[v] after __name__') }),
      )
      expect(parse([{ [kind]: field }], group)).toHaveLength(1)
      expect(parse([{ [kind]: field }], {}, 'a/1')).toHaveLength(1)
    }
    expect(parse([{ count: {} }], group, 'a/1')).toHaveLength(1)
  })
})
