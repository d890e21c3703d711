import type protobuf from 'protobufjs'
import protobufjs from 'protobufjs'
import type { Message } from '../../model/proto-json.ts'
import { formatTimestamp } from './timestamp.ts'
import { jsonKind } from './well-known.ts'

/** Writes a message as protobufjs holds it in canonical ProtoJSON; what is not set or empty is left out. */
export function toJson(type: protobuf.Type, message: Message): unknown {
  const kind = jsonKind(type)
  if (kind === 'timestamp') return formatTimestamp(message)
  if (kind === 'wrapper') {
    const value = type.fields.value as protobuf.Field
    return toScalar(value, message.value ?? value.typeDefault)
  }
  const json: Message = {}
  for (const key of Object.keys(message)) {
    const field = type.fields[key]
    if (field && !isEmpty(field, message[key])) json[key] = toField(field, message[key])
  }
  return json
}

function isEmpty(field: protobuf.Field, value: unknown): boolean {
  return (field.map || field.repeated) && Object.keys(value as object).length === 0
}

function toField(field: protobuf.Field, value: unknown): unknown {
  if (field.map) {
    const json: Message = {}
    for (const [key, item] of Object.entries(value as Message)) json[key] = toScalar(field, item)
    return json
  }
  if (field.repeated) return (value as unknown[]).map((item) => toScalar(field, item))
  return toScalar(field, value)
}

function toScalar(field: protobuf.Field, value: unknown): unknown {
  const { resolvedType } = field
  if (resolvedType instanceof protobufjs.Type) return toJson(resolvedType, value as Message)
  if (resolvedType instanceof protobufjs.Enum) {
    return resolvedType.name === 'NullValue' ? null : (resolvedType.valuesById[value as number] ?? value)
  }
  switch (field.type) {
    case 'int64':
    case 'uint64':
      return String(value)
    case 'bytes':
      return Buffer.from(value as Uint8Array).toString('base64')
    case 'double':
    case 'float':
      return toDouble(value as number)
    default:
      return value
  }
}

function toDouble(value: number): number | string {
  if (Object.is(value, -0)) return '-0'
  return Number.isFinite(value) ? value : String(value)
}
