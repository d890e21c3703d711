import type { Fields, Value } from './proto-json.ts'
import { isReference } from './resource-name.ts'
import { invalidArgument } from './status.ts'
import { normaliseTimestamp } from './timestamp.ts'

const MAX_DEPTH = 20
const MAX_FIELD_NAME_BYTES = 1500
const MIN_INT64 = -(2n ** 63n)
const MAX_INT64 = 2n ** 63n - 1n
const RESERVED_FIELD = /^__.*__$/s
/** The one reserved key a stored map may have: it marks a vector. */
const TYPE_KEY = '__type__'

/** Checks the fields of a document and brings every value into its normal form. */
export function checkFields(fields: unknown): Fields {
  return normaliseFields(fields, 0, false)
}

/** Checks a value of a query, where an array may stand in an array (`in [[1, 2]]`). */
export function checkQueryValue(value: unknown): Value {
  return normalise(value, 0, true)
}

/** Checks a value that is to be stored in a field. */
export function checkValue(value: unknown): Value {
  return normalise(value, 1, false)
}

function normaliseFields(fields: unknown, depth: number, nestedArrays: boolean): Fields {
  if (fields === undefined || fields === null) return {}
  if (typeof fields !== 'object' || Array.isArray(fields)) throw invalidArgument('Fields are not an object')
  const result: Fields = {}
  for (const [name, value] of Object.entries(fields)) {
    checkFieldName(name)
    result[name] = normalise(value, depth + 1, nestedArrays)
  }
  return result
}

/** Refuses names that are empty, too long or kept for the server. */
export function checkFieldName(name: string): void {
  if (name === '') throw invalidArgument('A field name is empty')
  if (name.startsWith('__') && name !== TYPE_KEY && RESERVED_FIELD.test(name)) {
    throw invalidArgument(`Field name "${name}" is invalid because it is reserved.`)
  }
  if (name.length * 3 > MAX_FIELD_NAME_BYTES && Buffer.byteLength(name) > MAX_FIELD_NAME_BYTES) {
    throw invalidArgument('A field name exceeds 1500 bytes')
  }
}

function normalise(value: unknown, depth: number, nestedArrays: boolean): Value {
  if (typeof value !== 'object' || value === null) throw invalidArgument(`Invalid value: ${JSON.stringify(value)}`)
  if (depth > MAX_DEPTH + 1) throw invalidArgument(`A value is nested deeper than ${MAX_DEPTH} levels`)
  const keys = Object.keys(value)
  const kind = keys[0]
  if (kind === undefined || keys.length > 1) throw invalidArgument(`A value has ${keys.length} kinds instead of one`)
  const content = (value as Record<string, unknown>)[kind]
  switch (kind) {
    case 'nullValue':
      return { nullValue: null }
    case 'booleanValue':
      if (typeof content !== 'boolean') throw invalidArgument('booleanValue is not a boolean')
      return { booleanValue: content }
    case 'integerValue':
      return { integerValue: normaliseInteger(content) }
    case 'doubleValue':
      return { doubleValue: normaliseDouble(content) }
    case 'timestampValue':
      return { timestampValue: normaliseTimestamp(content) }
    case 'stringValue':
      if (typeof content !== 'string') throw invalidArgument('stringValue is not a string')
      return { stringValue: content }
    case 'bytesValue':
      if (typeof content !== 'string') throw invalidArgument('bytesValue is not a base64 string')
      return { bytesValue: Buffer.from(content, 'base64').toString('base64') }
    case 'referenceValue':
      if (typeof content !== 'string' || !isReference(content))
        throw invalidArgument('referenceValue names no document')
      return { referenceValue: content }
    case 'geoPointValue':
      return { geoPointValue: normaliseGeoPoint(content) }
    case 'arrayValue':
      return { arrayValue: { values: normaliseArray(content, depth, nestedArrays) } }
    case 'mapValue':
      if (typeof content !== 'object') throw invalidArgument('mapValue is not an object')
      return { mapValue: { fields: normaliseFields(memberOf(content, 'fields'), depth, nestedArrays) } }
    default:
      throw invalidArgument(`Unknown kind of value: ${JSON.stringify(kind)}`)
  }
}

function normaliseInteger(content: unknown): string {
  const valid = typeof content === 'number' ? Number.isInteger(content) : /^-?\d{1,19}$/.test(String(content))
  if (!valid) throw invalidArgument(`Invalid integerValue: ${JSON.stringify(content)}`)
  const integer = BigInt(content as string | number)
  if (integer < MIN_INT64 || integer > MAX_INT64) throw invalidArgument(`integerValue out of range: ${content}`)
  return integer.toString()
}

function normaliseDouble(content: unknown): number | 'NaN' | 'Infinity' | '-Infinity' | '-0' {
  const isText = typeof content === 'string' && content.trim() !== ''
  const number = typeof content === 'number' ? content : isText ? Number(content) : undefined
  if (number === undefined) throw invalidArgument(`Invalid doubleValue: ${JSON.stringify(content)}`)
  if (Object.is(number, -0)) return '-0'
  if (Number.isFinite(number)) return number
  if (!Number.isNaN(number)) return number > 0 ? 'Infinity' : '-Infinity'
  if (isText && content !== 'NaN') throw invalidArgument(`Invalid doubleValue: ${JSON.stringify(content)}`)
  return 'NaN'
}

function normaliseGeoPoint(content: unknown): { latitude: number; longitude: number } {
  const latitude = memberOf(content, 'latitude') ?? 0
  const longitude = memberOf(content, 'longitude') ?? 0
  if (typeof latitude !== 'number' || !(Math.abs(latitude) <= 90)) throw invalidArgument('Latitude out of range')
  if (typeof longitude !== 'number' || !(Math.abs(longitude) <= 180)) throw invalidArgument('Longitude out of range')
  return { latitude, longitude }
}

function normaliseArray(content: unknown, depth: number, nestedArrays: boolean): Value[] {
  const values = memberOf(content, 'values') ?? []
  if (!Array.isArray(values)) throw invalidArgument('arrayValue has no list of values')
  return values.map((element) => {
    if (!nestedArrays && memberOf(element, 'arrayValue') !== undefined) {
      throw invalidArgument('Cannot convert an array value in an array value.')
    }
    return normalise(element, depth + 1, nestedArrays)
  })
}

function memberOf(object: unknown, key: string): unknown {
  return typeof object === 'object' && object !== null ? (object as Record<string, unknown>)[key] : undefined
}
