import { describe, expect, test } from 'vitest'
import type { StoredDocument } from '../model/document.ts'
import type { Fields, Message, Value } from '../model/proto-json.ts'
import { nearest, parseFindNearest } from './find-nearest.ts'

const vector = (...elements: number[]): Value => ({
  mapValue: {
    fields: {
      __type__: { stringValue: '__vector__' },
      value: { arrayValue: { values: elements.map((doubleValue) => ({ doubleValue })) } },
    },
  },
})
const document = (id: string, fields: Fields): StoredDocument => ({
  path: `c/${id}`,
  fields,
  createTime: '',
  updateTime: '',
})
const message = (rest: Message = {}): Message => ({
  vectorField: { fieldPath: 'v' },
  queryVector: vector(1, 0),
  distanceMeasure: 'EUCLIDEAN',
  limit: 10,
  ...rest,
})
const search = (rest: Message = {}) =>
  parseFindNearest({ findNearest: message(rest) }) as NonNullable<ReturnType<typeof parseFindNearest>>

const documents = [
  document('a', { v: vector(1, 0) }),
  document('b', { v: vector(0, 1) }),
  document('c', { v: vector(3, 4) }),
  document('d', { v: vector(1, 1) }),
  document('zero', { v: vector(0, 0) }),
  document('otherDimension', { v: vector(1, 2, 3) }),
  document('list', { v: { arrayValue: { values: [{ doubleValue: 1 }, { doubleValue: 0 }] } } }),
  document('none', {}),
]
const ids = (found: readonly StoredDocument[]) => found.map(({ path }) => path.slice(2))

describe('the nearest documents', () => {
  test.each<[string, Message, string[]]>([
    ['by distance', {}, ['a', 'd', 'zero', 'b', 'c']],
    ['by angle, the vector without one last', { distanceMeasure: 'COSINE' }, ['a', 'd', 'c', 'b', 'zero']],
    ['by product, the greatest first', { distanceMeasure: 'DOT_PRODUCT' }, ['c', 'a', 'd', 'b', 'zero']],
    ['up to a limit', { limit: 2 }, ['a', 'd']],
    ['up to a distance', { distanceThreshold: 1 }, ['a', 'd', 'zero']],
    ['up to a distance, wrapped', { distanceThreshold: { value: 0 } }, ['a']],
    ['up to an angle', { distanceMeasure: 'COSINE', distanceThreshold: 1 }, ['a', 'd', 'c', 'b']],
    ['from a product on', { distanceMeasure: 'DOT_PRODUCT', distanceThreshold: 1 }, ['c', 'a', 'd']],
  ])('%s', (_name, rest, expected) => {
    expect(ids(nearest(search(rest), documents))).toEqual(expected)
  })

  test('tell their distance where it is asked for', () => {
    const distances = (rest: Message) =>
      nearest(search({ distanceResultField: 'far.off', ...rest }), documents).map(({ fields }) => fields['far.off'])
    expect(distances({ limit: 2 })).toEqual([{ doubleValue: 0 }, { doubleValue: 1 }])
    expect(distances({ distanceMeasure: 'COSINE' }).slice(2)).toEqual([
      { doubleValue: 0.4 },
      { doubleValue: 1 },
      { doubleValue: 'NaN' },
    ])
  })

  test('are found by a vector inside a map', () => {
    const nested = document('nested', { m: { mapValue: { fields: { v: vector(5, 5) } } } })
    expect(ids(nearest(search({ vectorField: { fieldPath: 'm.v' } }), [nested]))).toEqual(['nested'])
  })
})

describe('refusals', () => {
  const limit = 'FindNearest.limit must be a positive integer of no more than 1000'
  test.each<[string, Message, string]>([
    ['no measure', { distanceMeasure: undefined }, 'Unknown Distance Measure.'],
    ['no limit', { limit: undefined }, limit],
    ['limit 0', { limit: 0 }, limit],
    ['limit 1001', { limit: { value: 1001 } }, limit],
    ['a text', { queryVector: { stringValue: 'x' } }, 'Query Value must be of type vector.'],
    ['an empty vector', { queryVector: vector() }, 'Cannot have a zero length vector.'],
    ['2049 dimensions', { queryVector: vector(...Array(2049).fill(1)) }, 'Vectors must be at most 2048 dimensions.'],
    ['a reserved name', { distanceResultField: '__x__' }, 'The distanceResultField.property.name "__x__" is reserved.'],
  ])('%s', (_name, rest, text) => {
    expect(() => search(rest)).toThrow(expect.objectContaining({ status: 'INVALID_ARGUMENT', message: text }))
  })

  test.each<[Message, string]>([
    [{ limit: 1 }, 'A query limit cannot be used with FindNearest'],
    [{ offset: 1 }, 'A query offset cannot be used with FindNearest'],
    [{ startAt: { values: [] } }, 'A cursor cannot be used with FindNearest'],
  ])('beside %j', (query, text) => {
    expect(() => parseFindNearest({ ...query, findNearest: message() })).toThrow(text)
  })
})
