import type protobuf from 'protobufjs'
import protobufjs from 'protobufjs'
import type { Message } from '../../model/proto-json.ts'
import { StatusError } from '../../model/status.ts'
import { parseTimestamp } from './timestamp.ts'
import { jsonKind } from './well-known.ts'

/** Deeper than any valid request: a value may nest 20 levels, each of at most four messages. */
const MAX_DEPTH = 150

const INTEGERS: Record<string, [min: bigint, max: bigint]> = {
  int32: [-(2n ** 31n), 2n ** 31n - 1n],
  uint32: [0n, 2n ** 32n - 1n],
  int64: [-(2n ** 63n), 2n ** 63n - 1n],
  uint64: [0n, 2n ** 64n - 1n],
}

function invalid(where: string, problem: string): StatusError {
  return new StatusError('INVALID_ARGUMENT', `Invalid JSON payload received. ${problem} at '${where}'.`)
}

/** Reads ProtoJSON strictly into the form protobufjs encodes; what the type does not have is INVALID_ARGUMENT. */
export function fromJson(type: protobuf.Type, json: unknown, where = '', depth = 0): Message {
  if (depth > MAX_DEPTH) throw invalid(where, 'Message too deep')
  const kind = jsonKind(type)
  if (kind === 'timestamp') {
    const timestamp = typeof json === 'string' ? parseTimestamp(json) : null
    if (!timestamp) throw invalid(where, 'Invalid timestamp')
    return timestamp
  }
  if (kind === 'wrapper') return { value: fromScalar(field(type, 'value', where), json, where, depth) }
  if (!isObject(json)) throw invalid(where, `Expected an object for ${type.name}`)
  const message: Message = {}
  const chosen = new Set<string>()
  for (const [key, value] of Object.entries(json)) {
    const found = field(type, key, where)
    if (value === null && !(found.resolvedType instanceof protobufjs.Enum && found.resolvedType.name === 'NullValue')) {
      continue
    }
    if (found.partOf) {
      if (chosen.has(found.partOf.name)) throw invalid(where, `oneof field '${found.partOf.name}' is already set`)
      chosen.add(found.partOf.name)
    }
    message[found.name] = fromField(found, value, where ? `${where}.${key}` : key, depth + 1)
  }
  return message
}

function fromField(field: protobuf.Field, json: unknown, where: string, depth: number): unknown {
  if (field.map) {
    if (!isObject(json)) throw invalid(where, 'Expected an object')
    const map: Message = {}
    for (const [key, value] of Object.entries(json)) {
      if (key === '__proto__') throw invalid(where, 'A field may not be called "__proto__"')
      map[key] = fromScalar(field, value, `${where}.${key}`, depth)
    }
    return map
  }
  if (field.repeated) {
    if (!Array.isArray(json)) throw invalid(where, 'Expected an array')
    return json.map((value, index) => fromScalar(field, value, `${where}[${index}]`, depth))
  }
  return fromScalar(field, json, where, depth)
}

function fromScalar(field: protobuf.Field, json: unknown, where: string, depth: number): unknown {
  const { resolvedType } = field
  if (resolvedType instanceof protobufjs.Type) return fromJson(resolvedType, json, where, depth)
  if (resolvedType instanceof protobufjs.Enum) return fromEnum(resolvedType, json, where)
  switch (field.type) {
    case 'string':
      if (typeof json !== 'string') throw invalid(where, 'Expected a string')
      return json
    case 'bool':
      if (typeof json !== 'boolean') throw invalid(where, 'Expected true or false')
      return json
    case 'bytes':
      if (typeof json !== 'string' || !/^[A-Za-z0-9+/_-]*={0,2}$/.test(json)) throw invalid(where, 'Expected base64')
      return Buffer.from(json, 'base64')
    case 'double':
    case 'float':
      return fromDouble(json, where)
    default:
      return fromInteger(field.type, json, where)
  }
}

function fromEnum(type: protobuf.Enum, json: unknown, where: string): number {
  if (type.name === 'NullValue' && json === null) return 0
  if (typeof json === 'number' && Object.hasOwn(type.valuesById, json)) return json
  if (typeof json === 'string' && Object.hasOwn(type.values, json)) return type.values[json] as number
  throw invalid(where, `Invalid value for ${type.name}: ${JSON.stringify(json)}`)
}

function fromDouble(json: unknown, where: string): number {
  if (typeof json === 'number') return json
  if (json === 'NaN') return Number.NaN
  const number = typeof json === 'string' && json.trim() !== '' ? Number(json) : Number.NaN
  if (Number.isNaN(number)) throw invalid(where, 'Expected a number')
  return number
}

function fromInteger(type: string, json: unknown, where: string): string | number {
  const text = typeof json === 'number' ? (Number.isInteger(json) ? BigInt(json).toString() : '') : json
  if (typeof text !== 'string' || !/^-?\d{1,20}$/.test(text)) throw invalid(where, 'Expected an integer')
  const [min, max] = INTEGERS[type] ?? [0n, 0n]
  const value = BigInt(text)
  if (value < min || value > max) throw invalid(where, 'Integer out of range')
  return type.endsWith('64') ? value.toString() : Number(value)
}

function field(type: protobuf.Type, key: string, where: string): protobuf.Field {
  const name = key.includes('_') ? key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()) : key
  const found = Object.hasOwn(type.fields, name) ? type.fields[name] : undefined
  if (!found) throw invalid(where || type.name, `Unknown name "${key}": Cannot find field`)
  return found
}

function isObject(json: unknown): json is Record<string, unknown> {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
}
