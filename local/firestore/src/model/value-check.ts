import type { Fields, Value } from './proto-json.ts'
import { checkReference } from './resource-name.ts'
import { normaliseDouble, normaliseGeoPoint, normaliseInteger } from './scalar-check.ts'
import { invalidArgument } from './status.ts'
import { normaliseTimestamp } from './timestamp.ts'
import { checkVector, isVector, typeKey } from './vector.ts'

const maxDepth = 20
/** A value in a query is not stored: only the depth of the recursion is limited. */
const maxQueryDepth = 100
const maxNameBytes = 1500
/** The documented limit of a value: 1 MiB less what the smallest document needs. */
const maxValueBytes = 1_048_487
const reservedField = /^__.*__$/s

/** Checks the fields of a document and brings every value into its normal form. */
export function checkFields(fields: unknown): Fields {
  const result: Fields = {}
  for (const [name, value] of entriesOf(fields)) {
    if (name === '') throw invalidArgument('The property.name is the empty string.')
    if (isReservedField(name)) throw invalidArgument(`field name ${name} is reserved`)
    if (exceeds(name, maxNameBytes)) {
      throw invalidArgument(`The property.name is longer than ${maxNameBytes} bytes.`)
    }
    result[name] = new ValueCheck(name, true).normalise(value, 1, Buffer.byteLength(name))
  }
  return result
}

/** Checks a value of a query, where an array may stand in an array (`in [[1, 2]]`). */
export function checkQueryValue(value: unknown): Value {
  return new ValueCheck('', false).normalise(value, 1, 0)
}

/** Checks a value that a transform stores in a field; errors name the property. */
export function checkValue(value: unknown, property = ''): Value {
  return new ValueCheck(property, true).normalise(value, 1, Buffer.byteLength(property))
}

/** Whether the name of a field is kept for the server. */
export function isReservedField(name: string): boolean {
  return name.startsWith('__') && reservedField.test(name)
}

/** Brings the value of one field of a document, the property that errors name, into its normal form. */
class ValueCheck {
  constructor(
    private readonly property: string,
    private readonly stored: boolean,
  ) {}

  /** @param pathBytes length of the names from the document down to this value, with dots between them */
  normalise(value: unknown, depth: number, pathBytes: number): Value {
    if (typeof value !== 'object' || value === null) throw invalidArgument(`Invalid value: ${JSON.stringify(value)}`)
    if (depth > (this.stored ? maxDepth + 1 : maxQueryDepth)) throw this.invalidNested()
    const keys = Object.keys(value)
    const kind = keys[0]
    if (kind === undefined) throw invalidArgument('Cannot convert firestore.v1.Value with type unset.')
    if (keys.length > 1) throw invalidArgument(`A value has ${keys.length} kinds instead of one`)
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
        if (exceeds(content, maxValueBytes)) throw this.tooLong(pathBytes)
        return { stringValue: content }
      case 'bytesValue': {
        if (typeof content !== 'string') throw invalidArgument('bytesValue is not a base64 string')
        const bytes = Buffer.from(content, 'base64')
        if (bytes.length > maxValueBytes) throw this.tooLong(pathBytes)
        return { bytesValue: bytes.toString('base64') }
      }
      case 'referenceValue':
        if (typeof content !== 'string') throw invalidArgument('referenceValue is not a string')
        return { referenceValue: checkReference(content) }
      case 'geoPointValue':
        return { geoPointValue: normaliseGeoPoint(content) }
      case 'arrayValue':
        return { arrayValue: { values: this.normaliseArray(content, depth, pathBytes) } }
      case 'mapValue':
        if (typeof content !== 'object') throw invalidArgument('mapValue is not an object')
        return { mapValue: { fields: this.normaliseMap(memberOf(content, 'fields'), depth, pathBytes) } }
      default:
        throw invalidArgument(`Unknown kind of value: ${JSON.stringify(kind)}`)
    }
  }

  private normaliseMap(content: unknown, depth: number, pathBytes: number): Fields {
    const fields: Fields = {}
    for (const [name, value] of entriesOf(content)) {
      if (isReservedField(name) && name !== typeKey) throw invalidArgument(`field name '${name}' is reserved.`)
      const bytes = pathBytes + 1 + Buffer.byteLength(name)
      if (this.stored && (name === '' || bytes > maxNameBytes)) throw this.invalidNested()
      fields[name] = this.normalise(value, depth + 1, bytes)
    }
    const type = Object.hasOwn(fields, typeKey) ? fields[typeKey] : undefined
    if (type === undefined) return fields
    if (!('stringValue' in type)) throw invalidArgument(`Field ${typeKey} is not a string.`)
    if (isVector(fields)) checkVector(fields)
    else if (this.stored) throw this.invalidNested()
    return fields
  }

  private normaliseArray(content: unknown, depth: number, pathBytes: number): Value[] {
    const values = memberOf(content, 'values') ?? []
    if (!Array.isArray(values)) throw invalidArgument('arrayValue has no list of values')
    return values.map((element) => {
      if (this.stored && memberOf(element, 'arrayValue') !== undefined) {
        throw invalidArgument('Cannot convert an array value in an array value.')
      }
      const value = this.normalise(element, depth + 1, pathBytes)
      if (this.stored && 'mapValue' in value && isVector(value.mapValue.fields ?? {})) {
        throw invalidArgument('Cannot convert a vector value in an array value.')
      }
      return value
    })
  }

  private tooLong(pathBytes: number) {
    if (pathBytes > Buffer.byteLength(this.property)) return this.invalidNested()
    return invalidArgument(`The value of property "${this.property}" is longer than ${maxValueBytes} bytes.`)
  }

  private invalidNested() {
    return invalidArgument(`Property ${this.property} contains an invalid nested entity.`)
  }
}

/** A UTF-16 unit takes at most three bytes in UTF-8, so most texts need no exact count. */
function exceeds(text: string, bytes: number): boolean {
  return text.length * 3 > bytes && Buffer.byteLength(text) > bytes
}

function entriesOf(fields: unknown): [string, unknown][] {
  if (fields === undefined || fields === null) return []
  if (typeof fields !== 'object' || Array.isArray(fields)) throw invalidArgument('Fields are not an object')
  return Object.entries(fields)
}

function memberOf(object: unknown, key: string): unknown {
  return typeof object === 'object' && object !== null ? (object as Record<string, unknown>)[key] : undefined
}
