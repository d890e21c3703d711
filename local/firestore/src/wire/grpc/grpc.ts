import http2, { type IncomingHttpHeaders, type ServerHttp2Session, type ServerHttp2Stream } from 'node:http2'
import type { Socket } from 'node:net'
import { StatusError } from '../../model/status.ts'
import type { FirestoreService, MethodName, Stream, StreamSink } from '../../service/contract.ts'
import { callerFrom } from '../caller.ts'
import { decode, encode } from '../proto/codec.ts'
import { methodTypes } from '../proto/schema.ts'
import { GrpcCall } from './call.ts'
import { MessageReader } from './framing.ts'

const PATH = /^\/google\.firestore\.v1\.Firestore\/([A-Za-z]+)$/
/** Large enough that a snapshot of thousands of documents does not wait for window updates. */
const WINDOW_BYTES = 4 * 1024 * 1024

export interface GrpcServer {
  /** Takes over a connection that opened with the HTTP/2 preface. */
  accept(socket: Socket): void
  close(): void
}

/** gRPC over cleartext HTTP/2: what the Node client SDK and the Admin SDK speak. */
export function createGrpcServer(service: FirestoreService): GrpcServer {
  const sessions = new Set<ServerHttp2Session>()
  const server = http2.createServer({ settings: { initialWindowSize: WINDOW_BYTES }, maxSessionMemory: 256 })
  server.on('session', (session) => {
    sessions.add(session)
    session.setLocalWindowSize(WINDOW_BYTES)
    session.on('error', () => session.destroy())
    session.on('close', () => sessions.delete(session))
  })
  server.on('sessionError', () => undefined)
  server.on('stream', (stream: ServerHttp2Stream, headers) => serveCall(service, stream, headers))
  return {
    accept: (socket) => void server.emit('connection', socket),
    close() {
      for (const session of sessions) session.destroy()
    },
  }
}

function serveCall(service: FirestoreService, stream: ServerHttp2Stream, headers: IncomingHttpHeaders): void {
  const call = new GrpcCall(stream)
  try {
    const path = String(headers[':path'] ?? '')
    const name = PATH.exec(path)?.[1]
    const types = name === undefined ? null : methodTypes(name)
    if (name === undefined || !types) throw new StatusError('UNIMPLEMENTED', `The method ${path} is not supported.`)
    const caller = callerFrom(headers.authorization)
    const send = (message: object) => call.send(encode(types.response, message))
    if (name === 'Listen' || name === 'Write') {
      const sink: StreamSink = {
        send(message) {
          try {
            send(message)
          } catch (error) {
            // An answer that cannot be written must not disturb the commit that caused it.
            call.fail(error)
          }
        },
        fail: (error) => call.fail(error),
      }
      const open: Stream = name === 'Listen' ? service.listen(caller, sink) : service.write(caller, sink)
      stream.on('close', () => open.close())
      readMessages(stream, {
        message: (bytes) => open.receive(decode(types.request, bytes)),
        end() {
          open.close()
          call.end()
        },
        fail(error) {
          open.close()
          call.fail(error)
        },
      })
      return
    }

    let request: Buffer | null = null
    const answer = async () => {
      if (!request) throw new StatusError('INVALID_ARGUMENT', 'The call carries no message.')
      for (const message of await service.call(name as MethodName, decode(types.request, request), caller))
        send(message)
      call.end()
    }
    const fail = (error: unknown) => call.fail(error)
    readMessages(stream, {
      message(bytes) {
        request = bytes
      },
      end: () => void answer().catch(fail),
      fail,
    })
  } catch (error) {
    stream.resume()
    call.fail(error)
  }
}

interface MessageHandler {
  message(bytes: Buffer): void
  end(): void
  /** The request cannot be read; nothing follows. */
  fail(error: unknown): void
}

function readMessages(stream: ServerHttp2Stream, handler: MessageHandler): void {
  const reader = new MessageReader()
  let failed = false
  stream.on('data', (chunk: Buffer) => {
    if (failed) return
    try {
      for (const message of reader.take(chunk)) handler.message(message)
    } catch (error) {
      failed = true
      handler.fail(error)
    }
  })
  stream.on('end', () => {
    if (!failed) handler.end()
  })
}
