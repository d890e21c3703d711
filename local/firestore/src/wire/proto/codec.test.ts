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

  it.each([
    [{ writes: [{ surprise: 1 }] }, `Unknown name "surprise" at 'writes[0]': Cannot find field.`],
    [{ surprise: 1 }, `Unknown name "surprise": Cannot find field.`],
    [
      { writes: [{}, { update: { fields: { x: { integerValue: 'ten' } } } }] },
      `Invalid value at 'writes[1].update.fields[0].value.integer_value' (TYPE_INT64), "ten"`,
    ],
    [
      { writes: [{ delete: 'a', verify: 'b' }] },
      `Invalid value at 'writes[0]' (oneof), oneof field 'operation' is already set. Cannot set 'verify'`,
    ],
  ])('says where and why as Google does: %j', (json, message) => {
    expect(() => canonical(messageType('CommitRequest'), json)).toThrowError(
      `Invalid JSON payload received. ${message}`,
    )
  })

  it('takes numbers of enums, text of numbers and half surrogate pairs', () => {
    const order = { structuredQuery: { orderBy: [{ direction: 2 }], limit: '7', offset: 3 } }
    expect(canonical(messageType('RunQueryRequest'), order)).toEqual({
      structuredQuery: { orderBy: [{ direction: 'DESCENDING' }], limit: 7, offset: 3 },
    })
    const value = messageType('Value')
    expect(canonical(value, { doubleValue: '1e3' })).toEqual({ doubleValue: 1000 })
    expect(canonical(value, { booleanValue: 'true' })).toEqual({ booleanValue: true })
    expect(canonical(value, { stringValue: 'a\ud800' })).toEqual({ stringValue: 'a\ufffd' })
  })

  it('leaves out what is empty or zero, unless it is one of several values', () => {
    const value = messageType('Value')
    expect(canonical(value, { mapValue: { fields: {} } })).toEqual({ mapValue: {} })
    expect(canonical(value, { arrayValue: { values: [] } })).toEqual({ arrayValue: {} })
    expect(canonical(value, { geoPointValue: { latitude: 1, longitude: 0 } })).toEqual({
      geoPointValue: { latitude: 1 },
    })
    expect(canonical(value, { geoPointValue: { latitude: '-0' } })).toEqual({ geoPointValue: { latitude: '-0' } })
    for (const zero of [{ integerValue: '0' }, { doubleValue: 0 }, { stringValue: '' }, { booleanValue: false }]) {
      expect(canonical(value, zero)).toEqual(zero)
    }
    const query = { structuredQuery: { offset: 0, limit: 0, orderBy: [{ direction: 'DIRECTION_UNSPECIFIED' }] } }
    expect(canonical(messageType('RunQueryRequest'), query)).toEqual({ structuredQuery: { limit: 0, orderBy: [{}] } })
  })

  it('refuses a message nested without end instead of overflowing', () => {
    let value: unknown = { nullValue: null }
    for (let depth = 0; depth < 100_000; depth++) value = { arrayValue: { values: [value] } }
    expect(() => canonical(messageType('Value'), value)).toThrowError(/too deep/)
    let bytes = Buffer.from(encode(messageType('Value'), { booleanValue: true }))
    const inside = (part: Buffer, tag: number) => {
      const length = []
      for (let rest = part.length; ; rest >>>= 7) {
        length.push(rest > 127 ? (rest & 127) | 128 : rest)
        if (rest <= 127) return Buffer.concat([Buffer.from([tag, ...length]), part])
      }
    }
    for (let depth = 0; depth < 2000; depth++) bytes = inside(inside(bytes, 0x0a), 0x4a)
    expect(() => decode(messageType('Value'), bytes)).toThrowError(/too deep/)
  })

  it.each([
    ['ends within a field', [0x8a, 0x01, 5, 97]],
    ['has a number without end', [0x10, ...Array(11).fill(0xff)]],
    ['holds text that is no UTF-8', [0x8a, 0x01, 1, 0xff]],
    ['holds a group', [0x0b, 0x0c]],
    ['has a field 0', [0x00, 0x00]],
    ['has a field of another type', [0x89, 0x01, 0, 0, 0, 0, 0, 0, 0, 0]],
    ['holds a time after all times', [0x52, 10, 0x08, ...Array(8).fill(0xff), 0x7f]],
    ['holds more than it says', [0x4a, 1, 0x0a, 5]],
  ])('refuses a value that %s', (_, bytes) => {
    expect(() => decode(messageType('Value'), Buffer.from(bytes as number[]))).toThrowError(
      expect.objectContaining({ status: 'INVALID_ARGUMENT' }),
    )
  })

  it('passes over fields that it does not know, and keeps the last of several values', () => {
    const known = encode(messageType('Value'), { integerValue: '-5' })
    const unknown = Buffer.from([0xf8, 0x07, 0x01, 0xfa, 0x07, 0x02, 1, 2, 0xf9, 0x07, ...Array(8).fill(0)])
    const last = encode(messageType('Value'), { stringValue: '' })
    const type = messageType('Value')
    expect(decode(type, Buffer.concat([unknown, known]))).toEqual({ integerValue: '-5' })
    expect(decode(type, Buffer.concat([known, unknown, last]))).toEqual({ stringValue: '' })
  })

  it('refuses bytes that are no message', () => {
    expect(() => decode(messageType('Document'), Buffer.from([0xff, 0xff, 0xff]))).toThrowError(
      expect.objectContaining({ status: 'INVALID_ARGUMENT' }),
    )
  })
})
