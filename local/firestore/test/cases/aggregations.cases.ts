import type { Fields, Message, Value } from '../../src/model/proto-json.ts'
import { type Case, double, int, list, map, nanValue, nullValue, type Refusal, text } from './case.ts'

const from = [{ collectionId: 'c' }]
const count = (alias: string, upTo?: number): Message => ({ alias, count: upTo === undefined ? {} : { upTo } })
const sum = (alias: string, fieldPath = 'v'): Message => ({ alias, sum: { field: { fieldPath } } })
const avg = (alias: string, fieldPath = 'v'): Message => ({ alias, avg: { field: { fieldPath } } })
const all = [count('n'), sum('s'), avg('a')]

function aggregate(aggregations: Message[], query: Message = {}) {
  const structuredAggregationQuery = { structuredQuery: { from, ...query }, aggregations }
  return { call: 'RunAggregationQuery', request: { parent: '{root}', structuredAggregationQuery } }
}
const gives = (aggregateFields: Fields) => [{ result: { aggregateFields } }]
const refused = (message: string | RegExp): { fails: Refusal } => ({ fails: ['INVALID_ARGUMENT', message] })
const documents = (values: readonly Value[]): Record<string, Fields> =>
  Object.fromEntries(values.map((v, index) => [`c/${index}`, { v, m: map({ x: v }) }]))

const max = 2n ** 63n - 1n

/** Values, and the sum and the average of those that are numbers. */
const sets: [name: string, values: Value[], sum: Value, avg: Value][] = [
  ['nothing', [], int(0), nullValue],
  ['integers', [int(1), int(2)], int(3), double(1.5)],
  ['integers and doubles', [int(1), double(2)], double(3), double(1.5)],
  ['whole doubles', [double(1), double(2)], double(3), double(1.5)],
  ['tenths', Array.from({ length: 10 }, () => double(0.1)), double(1), double(0.1)],
  ['other types', [text('5'), nullValue, int(3), list(int(4))], int(3), double(3)],
  ['no numbers', [text('x')], int(0), nullValue],
  ['NaN', [int(1), nanValue], nanValue, nanValue],
  ['infinity', [double('Infinity'), int(1)], double('Infinity'), double('Infinity')],
  ['both infinities', [double('Infinity'), double('-Infinity')], nanValue, nanValue],
  ['more than int64', [int(max), int(1)], double(2 ** 63), double(2 ** 62)],
  ['less than int64', [int(-max - 1n), int(-1)], double(-(2 ** 63)), double(-(2 ** 62))],
  ['beyond int64 and back', [int(max), int(1), int(-1)], int(max), double(2 ** 63 / 3)],
]

const numbers: Record<string, Fields> = {
  'c/1': { v: int(1), w: int(10) },
  'c/2': { v: int(2), w: int(20) },
  'c/3': { v: int(3) },
  'c/4': {},
}

export const cases: Case[] = [
  ...sets.map(
    ([name, values, s, a]): Case => ({
      name: `of ${name}`,
      given: documents(values),
      steps: [{ ...aggregate(all), gives: gives({ n: int(values.length), s, a }) }],
    }),
  ),
  {
    name: 'of documents that have every aggregated field',
    given: numbers,
    steps: [
      { ...aggregate([count('n')]), gives: gives({ n: int(4) }) },
      { ...aggregate([count('n'), sum('s')]), gives: gives({ n: int(3), s: int(6) }) },
      { ...aggregate([count('n'), sum('s'), avg('a', 'w')]), gives: gives({ n: int(2), s: int(3), a: double(15) }) },
      { ...aggregate([count('n'), sum('s', 'none')]), gives: gives({ n: int(0), s: int(0) }) },
    ],
  },
  {
    name: 'names of results',
    given: numbers,
    steps: [
      {
        ...aggregate([{ count: {} }, { ...sum(''), alias: undefined }, count('a b.`c')]),
        gives: gives({ field_1: int(3), field_2: int(6), 'a b.`c': int(3) }),
      },
      { ...aggregate([count('field_2'), { count: {} }]), gives: gives({ field_2: int(4), field_1: int(4) }) },
      { ...aggregate([count('x'), sum('x')]), ...refused('Aggregation aliases contain duplicate alias: x.') },
      {
        ...aggregate([{ count: {} }, count('field_1')]),
        ...refused('Aggregation aliases contain duplicate alias: field_1.'),
      },
      { ...aggregate([count('__x__')]), ...refused('The property.name "__x__" is reserved.') },
      { ...aggregate([count('x'.repeat(1501))]), ...refused('The property.name is longer than 1500 bytes.') },
    ],
  },
  {
    name: 'windows of the query',
    given: numbers,
    steps: [
      { ...aggregate([count('n'), sum('s')], { limit: 2 }), gives: gives({ n: int(2), s: int(3) }) },
      { ...aggregate([count('n'), sum('s')], { offset: 2 }), gives: gives({ n: int(1), s: int(3) }) },
      { ...aggregate([count('n')], { limit: 0 }), gives: gives({ n: int(0) }) },
      {
        ...aggregate([sum('s')], { orderBy: [{ field: { fieldPath: 'v' }, direction: 'DESCENDING' }], limit: 1 }),
        gives: gives({ s: int(3) }),
      },
      {
        ...aggregate([count('x', 1), count('y', 9), count('z', 0)]),
        gives: gives({ x: int(1), y: int(4), z: int(0) }),
      },
    ],
  },
  {
    name: 'of a nested field',
    given: documents([int(1), int(2)]),
    steps: [{ ...aggregate([sum('s', 'm.x')]), gives: gives({ s: int(3) }) }],
  },
  {
    name: 'refusals',
    steps: [
      { ...aggregate([]), ...refused('Aggregations can not be empty.') },
      { ...aggregate([{}]), ...refused('Operator field in Aggregation is not set.') },
      { ...aggregate([count('x', -1)]), ...refused(/./) },
      { ...aggregate([sum('s', '__name__')]), ...refused('Aggregations are not supported for the property: __key__') },
      {
        ...aggregate([sum('s')], { select: { fields: [{ fieldPath: 'w' }] } }),
        ...refused("The aggregation property v is not present in the base query's property mask."),
      },
    ],
  },
  {
    name: 'at most five',
    given: numbers,
    steps: [
      { ...aggregate(['a', 'b', 'c', 'd', 'e'].map((alias) => count(alias))), gives: gives({ e: int(4) }) },
      {
        ...aggregate(['a', 'b', 'c', 'd', 'e', 'f'].map((alias) => count(alias))),
        ...refused(/maximum number of aggregations/),
      },
    ],
    official: { because: 'it answers six with an internal error' },
  },
]
