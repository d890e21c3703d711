import { constants, type ServerHttp2Stream } from 'node:http2'
import { asStatusError } from '../error-body.ts'
import { acceptedEncodings } from './compression.ts'
import { frameMessages } from './framing.ts'

/** Bytes that may wait for a client that reads. */
const maxWaitingBytes = 512 * 1024 * 1024
/** Bytes that may wait for a client that has read nothing for a while. */
const maxStalledBytes = 16 * 1024 * 1024
const stalledAfterMs = 10_000
/** A piece of a long answer. */
const chunkBytes = 256 * 1024

const ok = { 'grpc-status': '0' }
const headers = { ':status': 200, 'content-type': 'application/grpc', 'grpc-accept-encoding': acceptedEncodings }

/** The answering side of one gRPC call: messages, then exactly one status. */
export class GrpcCall {
  private finished = false
  private sentChunks = 0
  private watch: NodeJS.Timeout | null = null

  constructor(
    private readonly stream: ServerHttp2Stream,
    private readonly stalledMs = stalledAfterMs,
  ) {
    // A client that resets its call is no error of the server.
    stream.on('error', () => undefined)
    stream.on('close', () => {
      if (this.watch) clearTimeout(this.watch)
    })
  }

  get open(): boolean {
    return !this.finished && !this.stream.destroyed
  }

  /** Sends one message of a stream now; a client that does not read loses its call before it fills the memory. */
  send(message: Uint8Array): void {
    if (!this.open) return
    this.write(frameMessages([message]))
    const { writableLength } = this.stream
    if (writableLength > maxWaitingBytes) this.giveUp()
    else if (writableLength > maxStalledBytes && !this.watch) this.watchProgress()
  }

  /** Sends messages as the client takes them, and ends the call. */
  async sendAll(messages: Iterable<Uint8Array>): Promise<void> {
    let piece: Uint8Array[] = []
    let size = 0
    for (const message of messages) {
      piece.push(message)
      size += message.length
      if (size < chunkBytes) continue
      if (!this.open) return
      if (!this.write(frameMessages(piece))) await this.taken()
      piece = []
      size = 0
    }
    this.finish(ok, piece.length > 0 ? frameMessages(piece) : null)
  }

  end(): void {
    this.finish(ok)
  }

  fail(error: unknown): void {
    const { code, message } = asStatusError(error)
    this.finish({ 'grpc-status': String(code), 'grpc-message': percentEncode(message) })
  }

  private write(frames: Buffer): boolean {
    this.respond()
    return this.stream.write(frames, () => {
      this.sentChunks++
    })
  }

  private respond(): void {
    if (!this.stream.headersSent) this.stream.respond(headers, { waitForTrailers: true })
  }

  /** `last`: what is left to be sent before the status. */
  private finish(status: Record<string, string>, last: Buffer | null = null): void {
    if (!this.open) return
    this.finished = true
    if (last === null && !this.stream.headersSent) {
      this.stream.respond({ ...headers, ...status }, { endStream: true })
      return
    }
    this.respond()
    this.stream.once('wantTrailers', () => this.stream.sendTrailers(status))
    if (last === null) this.stream.end()
    else this.stream.end(last)
  }

  private taken(): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        this.stream.off('drain', done)
        this.stream.off('close', done)
        resolve()
      }
      this.stream.on('drain', done)
      this.stream.on('close', done)
    })
  }

  private watchProgress(): void {
    const before = this.sentChunks
    this.watch = setTimeout(() => {
      this.watch = null
      if (this.stream.destroyed || this.stream.writableLength <= maxStalledBytes) return
      if (this.sentChunks === before) this.giveUp()
      else this.watchProgress()
    }, this.stalledMs)
    this.watch.unref()
  }

  /**
   * Clients report this reset code as RESOURCE_EXHAUSTED. A status would be queued behind the data that they do not
   * read.
   */
  private giveUp(): void {
    this.finished = true
    this.stream.close(constants.NGHTTP2_ENHANCE_YOUR_CALM)
    this.stream.destroy()
  }
}

/**
 * The gRPC protocol's own percent-encoding: printable ASCII but `%` stays. Clients decode with `decodeURI`, which would leave
 * an encoded `@` or `/` as it is.
 */
export function percentEncode(message: string): string {
  return message.replace(/[^\x20-\x24\x26-\x7e]+/g, (part) => encodeURIComponent(Buffer.from(part).toString()))
}
