import type { Fields, Message, Value } from '../../src/model/proto-json.ts'
import { type Case, double, int, list, map, type Refusal, text, vector } from './case.ts'

const given: Record<string, Fields> = {
  'c/a': { v: vector(1, 0), colour: text('red') },
  'c/b': { v: vector(0, 1), colour: text('red') },
  'c/c': { v: vector(3, 4), colour: text('blue') },
  'c/d': { v: vector(1, 1), colour: text('blue') },
  'c/zero': { v: vector(0, 0), colour: text('red') },
  'c/otherDimension': { v: vector(1, 2, 3) },
  'c/list': { v: list(double(1), double(2)) },
  'c/none': { w: int(1) },
}

/** Only the answers to a query are in order: a Listen target cannot be a search. */
function search(findNearest: Message, rest: Message = {}, queryVector: Value = vector(1, 0)) {
  const structuredQuery = {
    from: [{ collectionId: 'c' }],
    findNearest: {
      vectorField: { fieldPath: 'v' },
      distanceMeasure: 'EUCLIDEAN',
      limit: 10,
      queryVector,
      ...findNearest,
    },
    ...rest,
  }
  return { call: 'RunQuery', request: { parent: '{root}', structuredQuery } }
}
const found = (...ids: string[]) => ids.map((id) => ({ document: { name: `{root}/c/${id}` } }))
const distances = (...each: number[]) => each.map((distance) => ({ document: { fields: { far: double(distance) } } }))
const refused = (message: string): { fails: Refusal } => ({ fails: ['INVALID_ARGUMENT', message] })
const limit = 'FindNearest.limit must be a positive integer of no more than 1000'

const searches: [name: string, findNearest: Message, ids: string[]][] = [
  ['by distance', {}, ['a', 'd', 'zero', 'b', 'c']],
  ['by angle', { distanceMeasure: 'COSINE' }, ['a', 'd', 'c', 'b', 'zero']],
  ['by product', { distanceMeasure: 'DOT_PRODUCT' }, ['c', 'a', 'd', 'b', 'zero']],
  ['a few', { limit: 2 }, ['a', 'd']],
  ['within a distance', { distanceThreshold: 1 }, ['a', 'd', 'zero']],
  ['within an angle', { distanceMeasure: 'COSINE', distanceThreshold: 0.5 }, ['a', 'd', 'c']],
  ['from a product on', { distanceMeasure: 'DOT_PRODUCT', distanceThreshold: 0 }, ['c', 'a', 'd', 'b', 'zero']],
]

export const cases: Case[] = [
  ...searches.map(
    ([name, findNearest, ids]): Case => ({
      name,
      given,
      steps: [{ ...search(findNearest), gives: found(...ids) }],
    }),
  ),
  {
    name: 'tells the distance',
    given,
    steps: [
      { ...search({ distanceResultField: 'far' }), gives: distances(0, 1, 1, Math.SQRT2, Math.sqrt(20)) },
      { ...search({ distanceResultField: 'far', distanceMeasure: 'COSINE', limit: 1 }), gives: distances(0) },
    ],
  },
  {
    name: 'after a filter and a projection',
    given,
    steps: [
      {
        ...search(
          { limit: 1 },
          {
            where: { fieldFilter: { field: { fieldPath: 'colour' }, op: 'EQUAL', value: text('blue') } },
            select: { fields: [{ fieldPath: 'colour' }] },
          },
        ),
        gives: [{ document: { name: '{root}/c/d', fields: { colour: text('blue') } } }],
      },
    ],
  },
  {
    name: 'inside a map',
    given: { 'c/a': { m: map({ v: vector(1, 1) }) } },
    steps: [{ ...search({ vectorField: { fieldPath: 'm.v' } }), gives: found('a') }],
    official: { because: 'it finds no vectors inside maps, as Firestore does' },
  },
  {
    name: 'refusals',
    steps: [
      { ...search({ limit: 0 }), ...refused(limit) },
      { ...search({ limit: 1001 }), ...refused(limit) },
      { ...search({ distanceMeasure: undefined }), ...refused('Unknown Distance Measure.') },
      { ...search({}, {}, text('x')), ...refused('Query Value must be of type vector.') },
      { ...search({}, {}, vector()), ...refused('Cannot have a zero length vector.') },
      { ...search({}, { limit: 2 }), ...refused('A query limit cannot be used with FindNearest') },
      { ...search({}, { offset: 2 }), ...refused('A query offset cannot be used with FindNearest') },
      {
        ...search({ distanceResultField: '__x__' }),
        ...refused('The distanceResultField.property.name "__x__" is reserved.'),
      },
    ],
  },
]
