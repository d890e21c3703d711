import type protobuf from 'protobufjs/minimal'
import type { Message } from '../../model/proto-json.ts'
import { delimited, enter, leave, readText, skipField } from './bytes.ts'
import { InvalidJson, invalidValue, type Kind } from './kind.ts'
import { wellFormed } from './scalars.ts'

/** An entry of a map is a message of a key, field 1, and a value, field 2. */
const keyTag = (1 << 3) | delimited
const valueTag = (2 << 3) | delimited

/** Names a field that no object can have, and that Firestore reserves like every `__name__`. */
const proto = '__proto__'
const reserved = `Field name '${proto}' is reserved.`

/** Stands for a value that is empty or zero, which the protocol treats as not set. */
export const notSet = Symbol('not set')

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
    else if (wireType === delimited) readPacked(list, kind, reader, depth)
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
    if (tag === keyTag) key = readText(reader)
    else if (tag === valueTag) value = kind.read(reader, depth)
    else skipField(reader, tag & 7)
  }
  leave(reader, outer)
  if (key === proto) throw new InvalidJson(reserved)
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
      writer.uint32(keyTag)
      writer.string(key)
      writer.uint32(valueTag)
      kind.write(writer, map[key])
      writer.ldelim()
    }
  } else if (kind.wireType === delimited) {
    for (const item of value as unknown[]) {
      writer.uint32(tag)
      kind.write(writer, item)
    }
  } else if ((value as unknown[]).length > 0) {
    writer.uint32((field.id << 3) | delimited)
    writer.fork()
    for (const item of value as unknown[]) kind.write(writer, item)
    writer.ldelim()
  }
}

/** The canonical form of a client's JSON for this field; throws InvalidJson. */
export function checkField({ kind, shape, oneof }: Field, json: unknown, depth: number): unknown {
  if (shape === 'single') {
    const value = kind.check(json, depth)
    return kind.zero !== undefined && value === kind.zero && oneof === null ? notSet : value
  }
  if (shape === 'list') {
    if (!Array.isArray(json)) throw invalidValue('a list', json)
    if (json.length === 0) return notSet
    return json.map((item, index) => checkItem(kind, item, depth, `[${index}]`))
  }
  if (!isObject(json)) throw invalidValue('a map', json)
  const map: Message = {}
  const keys = Object.keys(json)
  if (keys.length === 0) return notSet
  for (const [index, key] of keys.entries()) {
    if (key === proto) throw new InvalidJson(reserved)
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
