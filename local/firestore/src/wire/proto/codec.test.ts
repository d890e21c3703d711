import { describe, expect, it } from 'vitest'
import { canonical, decode, encode } from './codec.ts'
import { messageType } from './schema.ts'

const document = {
  name: 'projects/p/databases/(default)/documents/a/b',
  fields: {
    nothing: { nullValue: null },
    no: { booleanValue: false },
    big: { integerValue: '9007199254740993' },
    zero: { integerValue: '0' },
    half: { doubleValue: 0.5 },
    minusZero: { doubleValue: '-0' },
    nan: { doubleValue: 'NaN' },
    endless: { doubleValue: '-Infinity' },
    when: { timestampValue: '2026-01-02T03:04:05.123456Z' },
    early: { timestampValue: '0001-01-01T00:00:00Z' },
    empty: { stringValue: '' },
    text: { stringValue: 'сөз \u{1F600}' },
    bytes: { bytesValue: '/+8=' },
    reference: { referenceValue: 'projects/p/databases/(default)/documents/c/d' },
    place: { geoPointValue: { latitude: 43.2, longitude: 76.9 } },
    list: { arrayValue: { values: [{ stringValue: 'x' }, { mapValue: { fields: { y: { integerValue: '-1' } } } }] } },
  },
  updateTime: '2026-01-02T03:04:05.120Z',
}

describe('ProtoJSON and protobuf', () => {
  it('carries every kind of value there and back', () => {
    const type = messageType('Document')
    expect(decode(type, encode(type, document))).toEqual(document)
    expect(canonical(type, document)).toEqual(document)
  })

  it('knows the verify write that the published descriptor lacks', () => {
    const request = { writes: [{ verify: 'projects/p/databases/d/documents/a/b', currentDocument: { exists: false } }] }
    const type = messageType('CommitRequest')
    expect(decode(type, encode(type, request))).toEqual(request)
  })

  it('writes wrappers as bare values, enums by name', () => {
    const request = {
      structuredQuery: {
        from: [{ collectionId: 'a' }],
        limit: 5,
        orderBy: [{ field: { fieldPath: 'x' }, direction: 'DESCENDING' }],
      },
    }
    const type = messageType('RunQueryRequest')
    expect(decode(type, encode(type, request))).toEqual(request)
    expect(canonical(type, { structured_query: { from: [{ collection_id: 'a' }], limit: '5' } })).toEqual({
      structuredQuery: { from: [{ collectionId: 'a' }], limit: 5 },
    })
  })

  it('brings short forms into the canonical one', () => {
    const value = messageType('Value')
    expect(canonical(value, { integerValue: 7 })).toEqual({ integerValue: '7' })
    expect(canonical(value, { timestampValue: '2026-01-02T08:04:05+05:00' })).toEqual({
      timestampValue: '2026-01-02T03:04:05Z',
    })
    expect(canonical(value, { bytesValue: '_-8' })).toEqual({ bytesValue: '/+8=' })
    expect(canonical(value, { nullValue: 'NULL_VALUE' })).toEqual({ nullValue: null })
  })

  it.each([
    ['an unknown field', { colour: 'red' }],
    ['a field of every object', { constructor: 1 }],
    ['two values in one', { stringValue: 'a', booleanValue: true }],
    ['a number for a string', { stringValue: 1 }],
    ['a fraction for an integer', { integerValue: 1.5 }],
    ['an integer beyond 64 bits', { integerValue: '9223372036854775808' }],
    ['text for a number', { doubleValue: 'much' }],
    ['text for a timestamp', { timestampValue: 'yesterday' }],
    ['an impossible day', { timestampValue: '2026-13-01T00:00:00Z' }],
    ['an object for an array', { arrayValue: { values: {} } }],
    ['a field called __proto__', JSON.parse('{"mapValue":{"fields":{"__proto__":{"nullValue":null}}}}')],
    ['a value that is none', null],
  ])('refuses %s', (_, json) => {
    expect(() => canonical(messageType('Value'), json)).toThrowError(
      expect.objectContaining({ status: 'INVALID_ARGUMENT' }),
    )
  })

  it('refuses a message nested without end instead of overflowing', () => {
    let value: unknown = { nullValue: null }
    for (let depth = 0; depth < 5000; depth++) value = { arrayValue: { values: [value] } }
    expect(() => canonical(messageType('Value'), value)).toThrowError(/too deep/)
  })

  it('refuses bytes that are no message', () => {
    expect(() => decode(messageType('Document'), Buffer.from([0xff, 0xff, 0xff]))).toThrowError(
      expect.objectContaining({ status: 'INVALID_ARGUMENT' }),
    )
  })
})
