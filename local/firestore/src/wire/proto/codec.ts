import type protobuf from 'protobufjs'
import type { Message } from '../../model/proto-json.ts'
import { StatusError } from '../../model/status.ts'
import { fromJson } from './from-json.ts'
import { toJson } from './to-json.ts'

/** The canonical form of a message that arrived as JSON: checked against its type, short forms written out. */
export function canonical(type: protobuf.Type, json: unknown): Message {
  return toJson(type, fromJson(type, json)) as Message
}

/** Reads a protobuf message into ProtoJSON. */
export function decode(type: protobuf.Type, bytes: Uint8Array): Message {
  try {
    return toJson(type, type.decode(bytes)) as Message
  } catch (error) {
    throw new StatusError('INVALID_ARGUMENT', `Cannot read ${type.name}: ${(error as Error).message}`)
  }
}

/** Writes ProtoJSON as a protobuf message. */
export function encode(type: protobuf.Type, json: Message): Uint8Array {
  return type.encode(fromJson(type, json)).finish()
}
