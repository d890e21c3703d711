import type protobuf from 'protobufjs/minimal'

/** What a field can hold: how it stands in protocol buffers and in ProtoJSON. */
export interface Kind {
  /** How the encoding marks it. */
  readonly wireType: number
  /** The default value, which means "not set" unless the field is part of a oneof; undefined if there is none. */
  readonly zero?: unknown
  /** Reads it into canonical ProtoJSON; throws Error. `depth` counts the messages around it. */
  read(reader: protobuf.Reader, depth: number): unknown
  /** Writes ProtoJSON that came from the service, hence is not checked again. */
  write(writer: protobuf.Writer, json: unknown): void
  /** The canonical form of what a client wrote as JSON; throws InvalidJson. */
  check(json: unknown, depth: number): unknown
}

/** JSON that is not of the type that it stands for. */
export class InvalidJson extends Error {
  private readonly place: string[] = []

  /** `problem` continues the message as Google's services write it, with the place before its remark if it has one. */
  constructor(
    private readonly problem: string,
    private readonly remark = '',
  ) {
    super(problem)
  }

  /** Says in which field the value was, from the inside out. */
  within(segment: string): this {
    this.place.push(segment)
    return this
  }

  describe(): string {
    const place = this.place.reverse().join('').replace(/^\./, '')
    const at = place === '' ? '' : ` at '${place}'`
    return `Invalid JSON payload received. ${this.problem}${at}${this.remark === '' ? '' : this.remark}`
  }
}

const shownLength = 100

/** The error for a value that is none of its type, e.g. `TYPE_INT64`. */
export function invalidValue(type: string, json: unknown): InvalidJson {
  const shown = typeof json === 'object' && json !== null ? (Array.isArray(json) ? '[…]' : '{…}') : JSON.stringify(json)
  return new InvalidJson('Invalid value', ` (${type}), ${String(shown).slice(0, shownLength)}`)
}
