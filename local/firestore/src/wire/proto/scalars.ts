import { delimited, fixed32, fixed64, readInteger, readText, varint } from './bytes.ts'
import { invalidValue, type Kind } from './kind.ts'

const base64 = /^[A-Za-z0-9+/_-]*={0,2}$/
const loneSurrogates = /\p{Surrogate}/gu

/** The scalar types of the language, by the name that a descriptor gives them. */
export const scalars: Readonly<Record<string, Kind>> = {
  string: {
    wireType: delimited,
    zero: '',
    read: (reader) => readText(reader),
    write: (writer, json) => writer.string(json as string),
    check(json) {
      if (typeof json !== 'string') throw invalidValue('TYPE_STRING', json)
      return wellFormed(json)
    },
  },
  bool: {
    wireType: varint,
    zero: false,
    read: (reader) => reader.bool(),
    write: (writer, json) => writer.bool(json === true),
    check(json) {
      if (json === true || json === 'true') return true
      if (json === false || json === 'false') return false
      throw invalidValue('TYPE_BOOL', json)
    },
  },
  bytes: {
    wireType: delimited,
    zero: '',
    read: (reader) => Buffer.from(reader.bytes()).toString('base64'),
    write: (writer, json) => writer.bytes(Buffer.from(json as string, 'base64')),
    check(json) {
      if (typeof json !== 'string' || !base64.test(json)) throw invalidValue('TYPE_BYTES', json)
      return Buffer.from(json, 'base64').toString('base64')
    },
  },
  double: {
    wireType: fixed64,
    zero: 0,
    read: (reader) => doubleJson(reader.double()),
    write: (writer, json) => writer.double(Number(json)),
    check: (json) => checkDouble('TYPE_DOUBLE', json),
  },
  float: {
    wireType: fixed32,
    zero: 0,
    read: (reader) => doubleJson(reader.float()),
    write: (writer, json) => writer.float(Number(json)),
    check: (json) => checkDouble('TYPE_FLOAT', json),
  },
  int32: {
    wireType: varint,
    zero: 0,
    read: (reader) => reader.int32(),
    write: (writer, json) => writer.int32(Number(json)),
    check: (json) => Number(checkInteger('TYPE_INT32', json, -(2n ** 31n), 2n ** 31n)),
  },
  uint32: {
    wireType: varint,
    zero: 0,
    read: (reader) => reader.uint32(),
    write: (writer, json) => writer.uint32(Number(json)),
    check: (json) => Number(checkInteger('TYPE_UINT32', json, 0n, 2n ** 32n)),
  },
  int64: {
    wireType: varint,
    zero: '0',
    read: (reader) => readInteger(reader, true),
    write: (writer, json) => writer.int64(json as never),
    check: (json) => checkInteger('TYPE_INT64', json, -(2n ** 63n), 2n ** 63n),
  },
  uint64: {
    wireType: varint,
    zero: '0',
    read: (reader) => readInteger(reader, false),
    write: (writer, json) => writer.int64(json as never),
    check: (json) => checkInteger('TYPE_UINT64', json, 0n, 2n ** 64n),
  },
}

/** The text as UTF-8 can carry it: without halves of surrogate pairs. */
export function wellFormed(text: string): string {
  return text.replace(loneSurrogates, '\ufffd')
}

/** A kind of value that is named in JSON and a number on the wire. */
export function enumKind(values: Readonly<Record<string, number>>): Kind {
  const names = new Map(Object.entries(values).map(([key, number]) => [number, key]))
  // A value that is newer than the descriptor keeps its number.
  const toJson = (number: number) => names.get(number) ?? number
  return {
    wireType: varint,
    zero: names.get(0),
    read: (reader) => toJson(reader.int32()),
    write: (writer, json) => writer.int32(typeof json === 'string' ? (values[json] ?? 0) : Number(json)),
    check(json) {
      if (typeof json === 'number' && names.has(json)) return names.get(json)
      if (typeof json === 'string' && Object.hasOwn(values, json)) return json
      throw invalidValue('TYPE_ENUM', json)
    },
  }
}

function doubleJson(value: number): number | string {
  if (value === 0 && Object.is(value, -0)) return '-0'
  return Number.isFinite(value) ? value : String(value)
}

function checkDouble(type: string, json: unknown): number | string {
  if (json === 'NaN') return json
  const isNumber = typeof json === 'number' || (typeof json === 'string' && json.trim() !== '')
  const value = isNumber ? Number(json) : Number.NaN
  if (Number.isNaN(value)) throw invalidValue(type, json)
  return doubleJson(value)
}

/** `end` is the first number beyond the range. */
function checkInteger(type: string, json: unknown, start: bigint, end: bigint): string {
  const text = typeof json === 'number' && Number.isInteger(json) ? BigInt(json).toString() : json
  if (typeof text !== 'string' || !/^-?\d{1,20}$/.test(text)) throw invalidValue(type, json)
  const value = BigInt(text)
  if (value < start || value >= end) throw invalidValue(type, json)
  return value.toString()
}
