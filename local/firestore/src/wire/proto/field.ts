import type protobuf from 'protobufjs/minimal'
import type { Message } from '../../model/proto-json.ts'
import { DELIMITED, enter, leave, readText, skipField } from './bytes.ts'
import { InvalidJson, invalidValue, type Kind } from './kind.ts'
import { wellFormed } from './scalars.ts'

/** An entry of a map is a message of a key, field 1, and a value, field 2. */
const KEY_TAG = (1 << 3) | DELIMITED
const VALUE_TAG = (2 << 3) | DELIMITED

/** Names a field that no object can have, and that Firestore reserves like every `__name__`. */
const PROTO = '__proto__'
const RESERVED = `Field name '${PROTO}' is reserved.`

/** In place of what is empty or zero: as good as not set. */
export const NOT_SET = Symbol('not set')

/** Fields of which only one is set. */
export interface Oneof {
  readonly name: string
  readonly fields: readonly string[]
}

export interface Field {
  readonly name: string
  readonly id: number
  readonly kind: Kind
  readonly shape: 'single' | 'list' | 'map'
  readonly oneof: Oneof | null
  /** In JSON, null is a value of it; for any other field it means that it is not set. */
  readonly nullable: boolean
}

/** Reads what stands behind a tag of this field into the message. */
export function readField(
  message: Message,
  field: Field,
  wireType: number,
  reader: protobuf.Reader,
  depth: number,
): void {
  const { name, kind, shape } = field
  if (shape === 'list') {
    message[name] ??= []
    const list: unknown[] = message[name]
    if (wireType === kind.wireType) list.push(kind.read(reader, depth))
    else if (wireType === DELIMITED) readPacked(list, kind, reader, depth)
    else throw wrongType(name)
    return
  }
  if (wireType !== kind.wireType) throw wrongType(name)
  if (shape === 'single') {
    message[name] = kind.read(reader, depth)
    return
  }
  message[name] ??= {}
  readEntry(message[name], kind, reader, depth)
}

/** Numbers of a list stand one behind the other, without tags. */
function readPacked(list: unknown[], kind: Kind, reader: protobuf.Reader, depth: number): void {
  const outer = enter(reader)
  while (reader.pos < reader.len) list.push(kind.read(reader, depth))
  leave(reader, outer)
}

function readEntry(map: Message, kind: Kind, reader: protobuf.Reader, depth: number): void {
  let key = ''
  let value: unknown = {}
  const outer = enter(reader)
  while (reader.pos < reader.len) {
    const tag = reader.uint32()
    if (tag === KEY_TAG) key = readText(reader)
    else if (tag === VALUE_TAG) value = kind.read(reader, depth)
    else skipField(reader, tag & 7)
  }
  leave(reader, outer)
  if (key === PROTO) throw new InvalidJson(RESERVED)
  map[key] = value
}

/** Writes a value of the service with its tags. */
export function writeField(writer: protobuf.Writer, field: Field, value: unknown): void {
  const { kind, shape } = field
  const tag = (field.id << 3) | kind.wireType
  if (shape === 'single') {
    writer.uint32(tag)
    kind.write(writer, value)
  } else if (shape === 'map') {
    const map = value as Message
    for (const key of Object.keys(map)) {
      writer.uint32(tag)
      writer.fork()
      writer.uint32(KEY_TAG)
      writer.string(key)
      writer.uint32(VALUE_TAG)
      kind.write(writer, map[key])
      writer.ldelim()
    }
  } else if (kind.wireType === DELIMITED) {
    for (const item of value as unknown[]) {
      writer.uint32(tag)
      kind.write(writer, item)
    }
  } else if ((value as unknown[]).length > 0) {
    writer.uint32((field.id << 3) | DELIMITED)
    writer.fork()
    for (const item of value as unknown[]) kind.write(writer, item)
    writer.ldelim()
  }
}

/** The canonical form of a client's JSON for this field; throws InvalidJson. */
export function checkField({ kind, shape, oneof }: Field, json: unknown, depth: number): unknown {
  if (shape === 'single') {
    const value = kind.check(json, depth)
    return kind.zero !== undefined && value === kind.zero && oneof === null ? NOT_SET : value
  }
  if (shape === 'list') {
    if (!Array.isArray(json)) throw invalidValue('a list', json)
    if (json.length === 0) return NOT_SET
    return json.map((item, index) => checkItem(kind, item, depth, `[${index}]`))
  }
  if (!isObject(json)) throw invalidValue('a map', json)
  const map: Message = {}
  const keys = Object.keys(json)
  if (keys.length === 0) return NOT_SET
  for (const [index, key] of keys.entries()) {
    if (key === PROTO) throw new InvalidJson(RESERVED)
    map[wellFormed(key)] = checkItem(kind, json[key], depth, `[${index}].value`)
  }
  return map
}

function checkItem(kind: Kind, json: unknown, depth: number, place: string): unknown {
  try {
    return kind.check(json, depth)
  } catch (error) {
    throw error instanceof InvalidJson ? error.within(place) : error
  }
}

function wrongType(name: string): RangeError {
  return new RangeError(`the field ${name} is of another type`)
}

export function isObject(json: unknown): json is Record<string, unknown> {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
}
