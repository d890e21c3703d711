import type { Value } from '../../src/model/proto-json.ts'
import {
  bool,
  bytes,
  type Case,
  double,
  geo,
  int,
  list,
  map,
  nanValue,
  nullValue,
  ref,
  set,
  text,
  time,
  vector,
} from './case.ts'

/** Values that are read as they were written. */
const kept: Record<string, Value> = {
  null: nullValue,
  true: bool(true),
  false: bool(false),
  'the largest integer': int(2n ** 63n - 1n),
  'the smallest integer': int(-(2n ** 63n)),
  'an integer beyond 2^53': int(9007199254740993n),
  zero: int(0),
  'a double without fraction': double(1),
  'the largest double': double(1.7976931348623157e308),
  'the smallest double': double(5e-324),
  NaN: nanValue,
  infinity: double('Infinity'),
  'negative infinity': double('-Infinity'),
  'the empty text': text(''),
  'a text of many scripts': text('сөз 語 😀 \u0000 \u001f "\\'),
  'no bytes': bytes(''),
  'all kinds of base64': bytes('AP/+/w=='),
  'the first timestamp': time('0001-01-01T00:00:00Z'),
  'the last timestamp': time('9999-12-31T23:59:59.999999Z'),
  'a timestamp before 1970': time('1969-12-31T23:59:59.999999Z'),
  'a reference': ref('c/d'),
  'a reference to a numeric id': ref('c/__id-9223372036854775808__'),
  'a reference to another project and database': {
    referenceValue: 'projects/other/databases/named/documents/c/d/e/f',
  },
  'a geo point at the bounds': geo(90, -180),
  'an empty list': list(),
  'a list of all types': list(nullValue, bool(true), int(1), double(0.5), text('x'), bytes('AA=='), geo(1, 2), map()),
  'an empty map': map(),
  'a list in a map in a list': list(map({ a: list(int(1)) })),
  'names that are no identifiers': map({
    'a.b': int(1),
    '`': int(2),
    '/': int(3),
    ' ': int(4),
    __a: int(5),
    ә: int(6),
  }),
  'a vector': vector(1, 2.5, -3),
  'a vector in a map': map({ v: vector(0) }),
  'a vector of 2048 dimensions': vector(...Array(2048).fill(1)),
}

/** What is stored in another form. */
const changed: Record<string, [Value, Value]> = {
  'nanoseconds are cut off': [time('2020-01-01T00:00:00.123456999Z'), time('2020-01-01T00:00:00.123456Z')],
  'nanoseconds before 1970 are cut off, too': [
    time('1960-01-01T00:00:00.999999999Z'),
    time('1960-01-01T00:00:00.999999Z'),
  ],
}

const reserved = (name: string) => map({ [name]: int(1) })
const latitude = (value: string) => `Geo point latitude '${value}' outside permitted range -90.0 to 90.0.`
const longitude = (value: string) => `Geo point longitude '${value}' outside permitted range -180.0 to 180.0.`
const vectorMap = (value?: Value, rest = {}) => map({ __type__: text('__vector__'), ...(value && { value }), ...rest })

const refusedCases: Record<string, [Value, message: string]> = {
  'no value at all': [{} as Value, 'Cannot convert firestore.v1.Value with type unset.'],
  'a list in a list': [list(list()), 'Cannot convert an array value in an array value.'],
  'a latitude that is too large': [geo(90.5, 0), latitude('90.5')],
  'a latitude that is too small': [geo(-91, 0), latitude('-91.0')],
  'a latitude that is no number': [{ geoPointValue: { latitude: 'NaN' } } as unknown as Value, latitude('NaN')],
  'a longitude that is too large': [geo(0, 181), longitude('181.0')],
  'a longitude that is too small': [geo(0, -180.5), longitude('-180.5')],
  'a reserved name in a map': [reserved('__x__'), "field name '__x__' is reserved."],
  'a reserved name in a map in a list': [list(reserved('__x__')), "field name '__x__' is reserved."],
  'an empty name in a map': [reserved(''), 'Property v contains an invalid nested entity.'],
  'a vector of integers': [vectorMap(list(int(1))), "Vector must only contain values of type 'double'"],
  'a vector of texts': [vectorMap(list(text('a'))), "Vector must only contain values of type 'double'"],
  'a vector that is no list': [vectorMap(int(1)), 'Vector Value type must be an array.'],
  'an empty vector': [vectorMap(list()), 'Cannot have a zero length vector.'],
  'a vector without a value': [vectorMap(), "Vector map is missing key 'value'."],
  'a vector with something else': [
    vectorMap(list(double(1)), { x: nullValue }),
    'Vector Value map has extraneous entries.',
  ],
  'a vector of 2049 dimensions': [vector(...Array(2049).fill(1)), 'Vectors must be at most 2048 dimensions.'],
  'a vector in a list': [list(vector(1)), 'Cannot convert a vector value in an array value.'],
  'an unknown type of map': [map({ __type__: text('x') }), 'Property v contains an invalid nested entity.'],
  'a type that is no text': [map({ __type__: int(1) }), 'Field __type__ is not a string.'],
  'a reference to nothing': [{ referenceValue: '' }, 'Resource name "" lacks "projects" at index 0.'],
  'a reference to the root': [
    { referenceValue: '{root}' },
    'Resource name "{root}" is invalid: Omit "/documents" when referencing a database (except as the parent of a document).',
  ],
  'a reference to a reserved id': [ref('c/__x__'), 'Resource id "__x__" is invalid because it is reserved.'],
  'a reference into a reserved collection': [
    ref('__c__/d'),
    'Collection id "__c__" is invalid because it is reserved.',
  ],
}

export const cases: Case[] = [
  ...Object.entries(kept).map(
    ([name, value]): Case => ({
      name,
      steps: [{ commit: [set('c/d', { v: value })] }, { read: { 'c/d': { v: value } } }],
    }),
  ),
  ...Object.entries(changed).map(
    ([name, [value, stored]]): Case => ({
      name,
      steps: [{ commit: [set('c/d', { v: value })] }, { read: { 'c/d': { v: stored } } }],
    }),
  ),
  {
    name: 'negative zero',
    steps: [{ commit: [set('c/d', { v: double('-0') })] }, { read: { 'c/d': { v: double('-0') } } }],
    official: { because: 'its JSON has no negative zero' },
  },
  ...Object.entries(refusedCases).map(
    ([name, [value, message]]): Case => ({
      name: `refuses ${name}`,
      steps: [
        { commit: [set('c/e'), set('c/d', { v: value })], fails: ['INVALID_ARGUMENT', message] },
        { read: { 'c/d': null, 'c/e': null } },
      ],
    }),
  ),
]
