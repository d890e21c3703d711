import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyCharacter } from './arbitrary.fixture.ts'
import type { Value } from './proto-json.ts'
import { checkQueryValue } from './value-check.ts'
import { encodeValue } from './value-encoding.ts'
import { compareValues } from './value-order.ts'

const reference = (path: string): Value => ({ referenceValue: `projects/p/databases/d/documents/${path}` })
const vector = (...values: number[]): Value => ({
  mapValue: {
    fields: {
      __type__: { stringValue: '__vector__' },
      value: { arrayValue: { values: values.map((doubleValue) => ({ doubleValue })) } },
    },
  },
})
const map = (fields: Record<string, Value>): Value => ({ mapValue: { fields } })
const array = (...values: Value[]): Value => ({ arrayValue: { values } })

/** Values in ascending order; those of one row are equal. */
const ladder: Value[][] = [
  [{ nullValue: null }, { nullValue: 'NULL_VALUE' }],
  [{ booleanValue: false }],
  [{ booleanValue: true }],
  [{ doubleValue: 'NaN' }],
  [{ doubleValue: '-Infinity' }],
  [{ integerValue: '-9223372036854775808' }, { doubleValue: -(2 ** 63) }],
  [{ integerValue: '-1' }, { doubleValue: -1 }],
  [{ integerValue: 0 }, { doubleValue: '-0' }, { doubleValue: 0 }],
  [{ doubleValue: 0.5 }],
  [{ integerValue: '1' }, { doubleValue: 1 }],
  [{ integerValue: '9007199254740992' }, { doubleValue: 2 ** 53 }],
  [{ integerValue: '9007199254740993' }],
  [{ integerValue: '9007199254740994' }, { doubleValue: 2 ** 53 + 2 }],
  [{ integerValue: '9223372036854775807' }],
  [{ doubleValue: 2 ** 63 }],
  [{ doubleValue: 'Infinity' }],
  [{ timestampValue: '1999-12-31T23:59:59Z' }],
  [{ timestampValue: '2026-01-01T00:00:00.1Z' }, { timestampValue: '2026-01-01T05:00:00.100000999+05:00' }],
  [{ timestampValue: '2026-01-01T00:00:00.100001Z' }],
  [{ stringValue: '' }],
  [{ stringValue: 'a' }],
  [{ stringValue: 'a\u0000' }],
  [{ stringValue: 'қ' }],
  [{ stringValue: '\uffee' }],
  [{ stringValue: '😀' }],
  [{ bytesValue: '' }],
  [{ bytesValue: 'AQ==' }, { bytesValue: 'AQ' }],
  [{ bytesValue: 'AQA=' }],
  [{ bytesValue: '/w==' }, { bytesValue: '_w' }],
  [reference('a/__id-2__')],
  [reference('a/__id7__')],
  [reference('a/__id10__')],
  [reference('a/1')],
  [reference('a/b')],
  [reference('a/b/c/d')],
  [reference('a\u0000/b')],
  [{ geoPointValue: { latitude: -1, longitude: 5 } }],
  [{ geoPointValue: { longitude: -5 } }],
  [{ geoPointValue: {} }, { geoPointValue: { latitude: 0, longitude: 0 } }],
  [array()],
  [array({ integerValue: '1' }), array({ doubleValue: 1 })],
  [array({ integerValue: '1' }, { nullValue: null })],
  [array({ stringValue: '' })],
  [vector(9)],
  [vector(1, 2)],
  [map({})],
  [map({ a: { integerValue: '1' } })],
  [map({ a: { integerValue: '1' }, b: { nullValue: null } })],
  [map({ a: { integerValue: '2' } })],
  [map({ b: { nullValue: null } })],
]

test('orders all values across types', () => {
  ladder.forEach((row, i) => {
    ladder.forEach((other, k) => {
      for (const a of row.map(checkQueryValue)) {
        for (const b of other.map(checkQueryValue)) {
          expect(Math.sign(compareValues(a, b)), `${JSON.stringify(a)} against ${JSON.stringify(b)}`).toBe(
            Math.sign(i - k),
          )
          expect(encodeValue(a) === encodeValue(b)).toBe(i === k)
        }
      }
    })
  })
})

test('compares integers with doubles as exact numbers', () => {
  fc.assert(
    fc.property(fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n), fc.double({ noNaN: true }), (integer, double) => {
      const a = checkQueryValue({ integerValue: integer.toString() })
      const b = checkQueryValue({ doubleValue: double })
      const order = integer < double ? -1 : integer > double ? 1 : 0
      expect(Math.sign(compareValues(a, b))).toBe(order)
      expect(Math.sign(compareValues(b, a))).toBe(0 - order)
      expect(encodeValue(a) === encodeValue(b)).toBe(order === 0)
    }),
  )
})

test('orders strings by their UTF-8 bytes', () => {
  const text = fc.string({ unit: anyCharacter })
  fc.assert(
    fc.property(text, text, (a, b) => {
      const order = Buffer.compare(Buffer.from(a), Buffer.from(b))
      expect(Math.sign(compareValues({ stringValue: a }, { stringValue: b }))).toBe(order)
    }),
  )
})
