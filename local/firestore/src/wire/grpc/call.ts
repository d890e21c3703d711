import type { ServerHttp2Stream } from 'node:http2'
import type { StatusError } from '../../model/status.ts'
import { asStatusError } from '../error-body.ts'
import { frameMessage } from './framing.ts'

/** Bytes that may wait for a client that does not read. */
const MAX_WAITING_BYTES = 64 * 1024 * 1024

/** The answering side of one gRPC call: messages, then exactly one status in the trailers. */
export class GrpcCall {
  private finished = false

  constructor(private readonly stream: ServerHttp2Stream) {
    // A client that resets its call is no error of the server.
    stream.on('error', () => undefined)
  }

  send(bytes: Uint8Array): void {
    if (this.finished || this.stream.destroyed) return
    this.respond()
    this.stream.write(frameMessage(bytes))
    if (this.stream.writableLength > MAX_WAITING_BYTES) this.stream.destroy()
  }

  end(): void {
    this.finish({ 'grpc-status': '0' })
  }

  fail(error: unknown): void {
    const { code, message }: StatusError = asStatusError(error)
    this.finish({ 'grpc-status': String(code), 'grpc-message': percentEncode(message) })
  }

  private respond(): void {
    if (this.stream.headersSent) return
    this.stream.respond({ ':status': 200, 'content-type': 'application/grpc+proto' }, { waitForTrailers: true })
  }

  private finish(trailers: Record<string, string>): void {
    if (this.finished || this.stream.destroyed) return
    this.finished = true
    this.respond()
    this.stream.once('wantTrailers', () => this.stream.sendTrailers(trailers))
    this.stream.end()
  }
}

/**
 * The gRPC protocol's own percent-encoding: printable ASCII but `%` stays. Clients decode with `decodeURI`, which would leave
 * an encoded `@` or `/` as it is.
 */
export function percentEncode(message: string): string {
  return message.replace(/[^\x20-\x24\x26-\x7e]+/g, (part) => encodeURIComponent(Buffer.from(part).toString()))
}
