import { StatusError } from '../../model/status.ts'
import { maxRequestBytes, requestTooLarge } from '../request-size.ts'
import type { Decompress } from './compression.ts'

const prefixBytes = 5
const compressed = 1

/** Length-prefixed messages of gRPC, not compressed. */
export function frameMessages(messages: readonly Uint8Array[]): Buffer {
  const length = messages.reduce((sum, { length }) => sum + prefixBytes + length, 0)
  const framed = Buffer.allocUnsafe(length)
  let at = 0
  for (const message of messages) {
    framed[at] = 0
    framed.writeUInt32BE(message.length, at + 1)
    framed.set(message, at + prefixBytes)
    at += prefixBytes + message.length
  }
  return framed
}

/** Cuts the bytes of a request into messages, whatever chunks they arrive in. */
export class MessageReader {
  private chunks: Buffer[] = []
  private size = 0
  private needed = prefixBytes

  /** `decompress`: how this call's compressed messages are read; null if it has none. */
  constructor(private readonly decompress: Decompress | null = null) {}

  /** Takes a chunk and returns the messages that it completes. */
  take(chunk: Buffer): Buffer[] {
    this.chunks.push(chunk)
    this.size += chunk.length
    const messages: Buffer[] = []
    for (let message = this.next(); message; message = this.next()) messages.push(message)
    return messages
  }

  /** The bytes so far end within a message. */
  get incomplete(): boolean {
    return this.size > 0
  }

  private next(): Buffer | null {
    // The chunks are joined when they make up what is waited for, not each time that one comes.
    if (this.size < this.needed) return null
    const bytes = this.chunks.length === 1 && this.chunks[0] ? this.chunks[0] : Buffer.concat(this.chunks)
    this.chunks = [bytes]
    const flag = bytes[0] as number
    if (flag > compressed) throw new StatusError('INTERNAL', 'The message has an unknown flag.')
    if (flag === compressed && !this.decompress) {
      throw new StatusError('INTERNAL', 'The message is compressed, but the call names no grpc-encoding.')
    }
    const length = bytes.readUInt32BE(1)
    if (length > maxRequestBytes) throw requestTooLarge()
    const end = prefixBytes + length
    this.needed = end
    if (this.size < end) return null
    this.needed = prefixBytes
    this.chunks = bytes.length > end ? [bytes.subarray(end)] : []
    this.size -= end
    const message = bytes.subarray(prefixBytes, end)
    return flag === compressed && this.decompress ? this.decompress(message) : message
  }
}
