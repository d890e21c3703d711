import { isUtf8 } from 'node:buffer'
import Long from 'long'
import protobuf from 'protobufjs/minimal'

// Bundled, protobufjs cannot find `long` by itself and would read 64-bit integers as doubles.
protobuf.util.Long = Long
protobuf.configure()

export const varint = 0
export const fixed64 = 1
export const delimited = 2
export const fixed32 = 5

const replacement = '\ufffd'

export function readerOf(bytes: Uint8Array): protobuf.Reader {
  return protobuf.Reader.create(bytes)
}

export function createWriter(): protobuf.Writer {
  return protobuf.Writer.create()
}

/** Reads the length of what follows and ends the reader there; `leave` takes the answer and goes on behind it. */
export function enter(reader: protobuf.Reader): number {
  const length = reader.uint32()
  const outer = reader.len
  const end = reader.pos + length
  if (end > outer) throw new RangeError('the message is truncated')
  reader.len = end
  return outer
}

export function leave(reader: protobuf.Reader, outer: number): void {
  reader.pos = reader.len
  reader.len = outer
}

/** A string, which has to be UTF-8; the reader's own takes anything and does not tell the end of the message. */
export function readText(reader: protobuf.Reader): string {
  const outer = enter(reader)
  const bytes = reader.buf as Buffer
  const text = bytes.toString('utf8', reader.pos, reader.len)
  // Invalid UTF-8 is decoded as the replacement character, which may also really be in the text.
  if (text.includes(replacement) && !isUtf8(bytes.subarray(reader.pos, reader.len))) {
    throw new RangeError('a string is not UTF-8')
  }
  leave(reader, outer)
  return text
}

/** A decimal number of 64 bits. */
export function readInteger(reader: protobuf.Reader, signed: boolean): string {
  const value = (signed ? reader.int64() : reader.uint64()) as Long
  return value.high === 0 ? String(value.low >>> 0) : value.toString()
}

/** Passes over a field that the message does not know. */
export function skipField(reader: protobuf.Reader, wireType: number): void {
  // Groups (3 and 4) are obsolete and not part of this protocol, and they could nest without limit.
  if (wireType === 3 || wireType === 4) throw new RangeError(`there is no wire type ${wireType}`)
  reader.skipType(wireType)
}
