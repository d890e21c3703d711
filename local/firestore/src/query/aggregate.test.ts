import { describe, expect, test } from 'vitest'
import type { StoredDocument } from '../model/document.ts'
import type { Fields, Value } from '../model/proto-json.ts'
import { aggregate, parseAggregations } from './aggregate.ts'

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
const int = (integerValue: string): Value => ({ integerValue })

describe('aggregations', () => {
  test.each<[string, StoredDocument[], Value, Value]>([
    ['nothing', [], int('0'), { nullValue: null }],
    ['integers', documents(int('1'), int('2')), int('3'), { doubleValue: 1.5 }],
    ['mixed numbers', documents(int('1'), { doubleValue: 2 }), { doubleValue: 3 }, { doubleValue: 1.5 }],
    ['other types', documents(int('1'), { stringValue: '5' }, undefined), int('1'), { doubleValue: 1 }],
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
    const parsed = parseAggregations([
      { alias: 'n', count: {} },
      { alias: 's', sum: field },
      { alias: 'a', avg: field },
    ])
    expect(aggregate(parsed, found)).toEqual({ n: int(String(found.length)), s: sum, a: avg })
  })

  test('count stops at upTo and needs no alias', () => {
    const found = documents(undefined, undefined, undefined)
    expect(aggregate(parseAggregations([{ count: { upTo: '2' } }]), found)).toEqual({ field_1: int('2') })
  })

  test.each([
    [undefined],
    [[]],
    [[{}]],
    [[{ count: { upTo: 0 } }]],
    [
      [
        { alias: 'a', count: {} },
        { alias: 'a', count: {} },
      ],
    ],
  ])('refuses %j', (message) => {
    expect(() => parseAggregations(message)).toThrow(expect.objectContaining({ status: 'INVALID_ARGUMENT' }))
  })
})
