import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyValue } from './arbitrary.fixture.ts'
import { checkDocumentSize } from './document-size.ts'
import type { Value } from './proto-json.ts'
import { checkFields, checkQueryValue } from './value-check.ts'

const nested = (depth: number): Value =>
  depth === 0 ? { nullValue: null } : { mapValue: { fields: { a: nested(depth - 1) } } }

const some = { arrayValue: { values: [{ doubleValue: 1 }] } }
const vector = (fields: object) => ({ mapValue: { fields: { __type__: { stringValue: '__vector__' }, ...fields } } })

describe('normal form', () => {
  test.each([
    [{ integerValue: 5 }, { integerValue: '5' }],
    [{ integerValue: '-007' }, { integerValue: '-7' }],
    [{ doubleValue: '1.5' }, { doubleValue: 1.5 }],
    [{ doubleValue: -0 }, { doubleValue: '-0' }],
    [{ doubleValue: Number.NaN }, { doubleValue: 'NaN' }],
    [{ timestampValue: '2026-02-03T04:05:06.7891239Z' }, { timestampValue: '2026-02-03T04:05:06.789123Z' }],
    [{ timestampValue: '0001-01-01T00:00:00Z' }, { timestampValue: '0001-01-01T00:00:00.000000Z' }],
    [{ bytesValue: '-_8' }, { bytesValue: '+/8=' }],
    [{ geoPointValue: { latitude: 1 } }, { geoPointValue: { latitude: 1, longitude: 0 } }],
    [{ arrayValue: {} }, { arrayValue: { values: [] } }],
    [{ mapValue: {} }, { mapValue: { fields: {} } }],
    [{ nullValue: 'NULL_VALUE' }, { nullValue: null }],
  ])('of %j', (value, expected) => {
    expect(checkQueryValue(value)).toEqual(expected)
  })
})

test('the normal form is its own normal form', () => {
  fc.assert(
    fc.property(anyValue, (value) => {
      expect(checkQueryValue(value)).toEqual(value)
    }),
  )
})

describe('refusals', () => {
  test.each([
    ['no kind', {}],
    ['two kinds', { stringValue: '', nullValue: null }],
    ['an unknown kind', { fooValue: 1 }],
    ['an integer out of range', { integerValue: '9223372036854775808' }],
    ['an integer with a fraction', { integerValue: 1.5 }],
    ['a double of letters', { doubleValue: 'x' }],
    ['a time that is none', { timestampValue: '2026-13-01T00:00:00Z' }],
    ['the year 0', { timestampValue: '0000-12-31T00:00:00Z' }],
    ['the year 10000', { timestampValue: '9999-12-31T23:59:59-01:00' }],
    ['a reference to a collection root', { referenceValue: 'projects/p/databases/d/documents' }],
    ['a latitude beyond the pole', { geoPointValue: { latitude: 91 } }],
    ['an array in an array', { arrayValue: { values: [{ arrayValue: {} }] } }],
    ['a reserved key', { mapValue: { fields: { __proto: { nullValue: null }, __x__: { nullValue: null } } } }],
    ['an empty key', { mapValue: { fields: { '': { nullValue: null } } } }],
    ['a vector without elements', vector({ value: { arrayValue: {} } })],
    ['a vector of integers', vector({ value: { arrayValue: { values: [{ integerValue: 1 }] } } })],
    ['a vector with something else', vector({ value: some, x: { nullValue: null } })],
    ['a vector in an array', { arrayValue: { values: [vector({ value: some })] } }],
    ['a map of an unknown type', { mapValue: { fields: { __type__: { stringValue: 'x' } } } }],
    ['names that are too long together', { mapValue: { fields: { ['x'.repeat(1499)]: { nullValue: null } } } }],
    ['text instead of an object', 'text'],
    ['more than 20 levels', nested(21)],
  ])('%s', (_name, value) => {
    expect(() => checkFields({ a: value })).toThrow(expect.objectContaining({ status: 'INVALID_ARGUMENT' }))
  })

  test('a key that would change the prototype', () => {
    expect(() => checkFields(JSON.parse('{"__proto__":{"nullValue":null}}'))).toThrow('reserved')
  })

  test('what a query compares with may nest arrays, but no value is without a kind', () => {
    const nested = { arrayValue: { values: [{ arrayValue: { values: [] } }] } }
    expect(checkQueryValue(nested)).toEqual(nested)
    expect(() => checkQueryValue({ arrayValue: { values: [{}] } })).toThrow('type unset')
  })

  test('a document beyond 1 MiB, and none at it', () => {
    const overhead = 'c'.length + 1 + 'd'.length + 1 + 16 + 32 + 'f'.length + 1 + 1
    const fields = (length: number) => ({ f: { stringValue: 'x'.repeat(length) } })
    expect(() => checkDocumentSize('c/d', fields(1_048_576 - overhead))).not.toThrow()
    expect(() => checkDocumentSize('c/d', fields(1_048_577 - overhead))).toThrow('1,048,577 bytes')
  })

  test('twenty levels are allowed', () => {
    expect(() => checkFields({ a: nested(19) })).not.toThrow()
  })
})
