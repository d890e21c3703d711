import { StatusError } from '../../model/status.ts'

const MAX_MESSAGE_BYTES = 16 * 1024 * 1024
const PREFIX_BYTES = 5

/** A length-prefixed message of gRPC, not compressed. */
export function frameMessage(bytes: Uint8Array): Buffer {
  const framed = Buffer.allocUnsafe(PREFIX_BYTES + bytes.length)
  framed[0] = 0
  framed.writeUInt32BE(bytes.length, 1)
  framed.set(bytes, PREFIX_BYTES)
  return framed
}

/** Cuts the bytes of a request into messages, whatever chunks they arrive in. */
export class MessageReader {
  private chunks: Buffer[] = []
  private size = 0

  /** Takes a chunk and returns the messages that it completes. */
  take(chunk: Buffer): Buffer[] {
    this.chunks.push(chunk)
    this.size += chunk.length
    const messages: Buffer[] = []
    for (let message = this.next(); message; message = this.next()) messages.push(message)
    return messages
  }

  private next(): Buffer | null {
    if (this.size < PREFIX_BYTES) return null
    let [head] = this.chunks
    if (!head || head.length < PREFIX_BYTES) head = this.join()
    if (head[0] !== 0) throw new StatusError('UNIMPLEMENTED', 'Compressed messages are not supported.')
    const length = head.readUInt32BE(1)
    if (length > MAX_MESSAGE_BYTES) throw new StatusError('RESOURCE_EXHAUSTED', 'The message is larger than 16 MiB.')
    const end = PREFIX_BYTES + length
    if (this.size < end) return null
    const all = this.join()
    this.chunks = all.length > end ? [all.subarray(end)] : []
    this.size -= end
    return all.subarray(PREFIX_BYTES, end)
  }

  private join(): Buffer {
    const all = this.chunks.length === 1 && this.chunks[0] ? this.chunks[0] : Buffer.concat(this.chunks)
    this.chunks = [all]
    return all
  }
}
