import type protobuf from 'protobufjs/minimal'
import type { Message } from '../../model/proto-json.ts'
import { delimited, enter, leave, skipField } from './bytes.ts'
import { checkField, type Field, isObject, notSet, type Oneof, readField, writeField } from './field.ts'
import { InvalidJson, invalidValue, type Kind } from './kind.ts'

/** Deeper than any valid request: a value may nest 20 levels, each of at most two messages. Parsers of Google stop there. */
const maxDepth = 100

/** A message: reads, writes and checks its fields. They are looked up when the first message of the type appears. */
export class MessageType implements Kind {
  readonly wireType = delimited
  private byId: readonly (Field | undefined)[] = []
  private byName: ReadonlyMap<string, Field> | null = null

  constructor(
    /** With its package. */
    readonly fullName: string,
    private readonly defineFields: () => Field[],
  ) {}

  private get fields(): ReadonlyMap<string, Field> {
    if (this.byName === null) {
      const byId: (Field | undefined)[] = []
      const fields = this.defineFields()
      for (const field of fields) byId[field.id] = field
      this.byId = byId
      this.byName = new Map(fields.map((field) => [field.name, field]))
    }
    return this.byName
  }

  read(reader: protobuf.Reader, depth: number): Message {
    const outer = enter(reader)
    const message = this.readFields(reader, depth + 1)
    leave(reader, outer)
    return message
  }

  /** Reads a message that fills what is left. */
  readFields(reader: protobuf.Reader, depth: number): Message {
    if (depth > maxDepth) throw new RangeError('the message is too deep')
    if (this.byName === null) void this.fields
    const message: Message = {}
    let isFirst = true
    while (reader.pos < reader.len) {
      const tag = reader.uint32()
      const wireType = tag & 7
      const field = this.byId[tag >>> 3]
      if (field === undefined) {
        if (tag < 8) throw new RangeError('there is no field 0')
        skipField(reader, wireType)
        continue
      }
      if (!isFirst && field.oneof !== null) unset(message, field.oneof)
      isFirst = false
      readField(message, field, wireType, reader, depth)
    }
    return message
  }

  write(writer: protobuf.Writer, json: unknown): void {
    writer.fork()
    this.writeFields(writer, json as Message)
    writer.ldelim()
  }

  writeFields(writer: protobuf.Writer, message: Message): void {
    const fields = this.fields
    for (const key in message) {
      const value = message[key]
      if (value === undefined) continue
      const field = fields.get(key)
      if (field === undefined) throw new Error(`${this.fullName} has no field ${key}`)
      if (value === null && !field.nullable) continue
      writeField(writer, field, value)
    }
  }

  check(json: unknown, depth: number): Message {
    if (depth > maxDepth) throw new InvalidJson('Message too deep')
    if (!isObject(json)) throw invalidValue(`type.googleapis.com/${this.fullName}`, json)
    const message: Message = {}
    const chosen: Oneof[] = []
    for (const key of Object.keys(json)) {
      const field = this.fields.get(key) ?? this.fields.get(camelCase(key))
      if (field === undefined) throw new InvalidJson(`Unknown name ${JSON.stringify(key)}`, ': Cannot find field.')
      const value = json[key]
      if (value === null && !field.nullable) continue
      if (field.oneof !== null) {
        if (chosen.includes(field.oneof)) throw setTwice(field.oneof, field.name)
        chosen.push(field.oneof)
      }
      try {
        const checked = checkField(field, value, depth + 1)
        if (checked !== notSet) message[field.name] = checked
      } catch (error) {
        throw error instanceof InvalidJson ? error.within(`.${snakeCase(field.name)}`) : error
      }
    }
    return message
  }
}

/** If several fields of a oneof are set, the last one counts. */
function unset(message: Message, oneof: Oneof): void {
  for (const name of oneof.fields) delete message[name]
}

function setTwice(oneof: Oneof, name: string): InvalidJson {
  return new InvalidJson('Invalid value', ` (oneof), oneof field '${oneof.name}' is already set. Cannot set '${name}'`)
}

function camelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
