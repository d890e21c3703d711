import type { Message } from '../../model/proto-json.ts'
import { StatusError } from '../../model/status.ts'
import { createWriter, readerOf } from './bytes.ts'
import { InvalidJson } from './kind.ts'
import type { MessageType } from './message-type.ts'

/** The canonical form of a message that arrived as JSON: checked against its type, short forms written out. */
export function canonical(type: MessageType, json: unknown): Message {
  try {
    return type.check(json, 0)
  } catch (error) {
    throw error instanceof InvalidJson ? new StatusError('INVALID_ARGUMENT', error.describe()) : error
  }
}

/** Reads a protobuf message into ProtoJSON. */
export function decode(type: MessageType, bytes: Uint8Array): Message {
  try {
    return type.readFields(readerOf(bytes), 0)
  } catch (error) {
    throw new StatusError('INVALID_ARGUMENT', `Cannot read ${type.fullName}: ${(error as Error).message}`)
  }
}

/** Writes ProtoJSON as a protobuf message. */
export function encode(type: MessageType, json: Message): Uint8Array {
  const writer = createWriter()
  type.writeFields(writer, json)
  return writer.finish()
}
