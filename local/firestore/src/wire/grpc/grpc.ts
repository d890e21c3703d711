import http2, { type IncomingHttpHeaders, type ServerHttp2Session, type ServerHttp2Stream } from 'node:http2'
import type { Socket } from 'node:net'
import { StatusError } from '../../model/status.ts'
import type { FirestoreService, MethodName, Stream, StreamSink } from '../../service/contract.ts'
import { callerFrom } from '../caller.ts'
import { decode, encode } from '../proto/codec.ts'
import type { MessageType } from '../proto/message-type.ts'
import { methodTypes } from '../proto/schema.ts'
import { GrpcCall } from './call.ts'
import { decompressorOf } from './compression.ts'
import { timeoutOf } from './deadline.ts'
import { MessageReader } from './framing.ts'

const pathPattern = /^\/google\.firestore\.v1\.Firestore\/([A-Za-z]+)$/
/** Large enough that a snapshot of thousands of documents does not wait for window updates. */
const windowBytes = 4 * 1024 * 1024
/** Of one connection in MiB; when they are used up, its new calls are refused. */
const maxSessionMemory = 1024
/** How long a client may take to send its settings. */
const greetingMs = 60_000
/** How long `close` waits for clients to receive their last frames. */
const farewellMs = 200

export interface GrpcServer {
  /** Takes over a connection that opened with the HTTP/2 preface. */
  accept(socket: Socket): void
  /** Ends open calls as UNAVAILABLE, which clients try again, and says goodbye; resolves when that is sent. */
  close(): Promise<void>
}

/** What the types of a call's messages are, and who asks. */
interface Request {
  name: string
  types: { request: MessageType; response: MessageType }
  stream: ServerHttp2Stream
  headers: IncomingHttpHeaders
}

/** gRPC over cleartext HTTP/2: what the Node client SDK and the Admin SDK speak. */
export function createGrpcServer(service: FirestoreService): GrpcServer {
  const sessions = new Set<ServerHttp2Session>()
  const calls = new Set<GrpcCall>()
  const server = http2.createServer({
    settings: { initialWindowSize: windowBytes },
    maxSessionMemory,
  })
  server.on('session', (session) => {
    sessions.add(session)
    session.setLocalWindowSize(windowBytes)
    session.on('error', () => session.destroy())
    session.on('close', () => sessions.delete(session))
    // A client that has said nothing but the preface holds a connection for nothing.
    const greeting = setTimeout(() => session.destroy(), greetingMs).unref()
    session.once('remoteSettings', () => clearTimeout(greeting))
  })
  server.on('sessionError', () => undefined)
  server.on('stream', (stream: ServerHttp2Stream, headers) => {
    const call = new GrpcCall(stream)
    calls.add(call)
    stream.on('close', () => calls.delete(call))
    serveCall(service, call, stream, headers)
  })
  return {
    accept: (socket) => void server.emit('connection', socket),
    async close() {
      for (const call of calls) call.fail(new StatusError('UNAVAILABLE', 'The server is stopping.'))
      await Promise.all([...sessions].map(sayGoodbye))
    },
  }
}

/** Sends GOAWAY, so that the client opens a new connection instead of waiting on this one. */
function sayGoodbye(session: ServerHttp2Session): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => session.destroy(), farewellMs)
    session.once('close', () => {
      clearTimeout(timer)
      resolve()
    })
    session.close()
  })
}

function serveCall(
  service: FirestoreService,
  call: GrpcCall,
  stream: ServerHttp2Stream,
  headers: IncomingHttpHeaders,
): void {
  try {
    const path = String(headers[':path'] ?? '')
    const name = pathPattern.exec(path)?.[1]
    const types = name === undefined ? null : methodTypes(name)
    if (name === undefined || !types) throw new StatusError('UNIMPLEMENTED', `The method ${path} is not supported.`)
    const request = { name, types, stream, headers }
    const cancel =
      name === 'Listen' || name === 'Write' ? serveStream(service, call, request) : serveOne(service, call, request)
    endInTime(call, stream, headers, cancel)
  } catch (error) {
    stream.resume()
    call.fail(error)
  }
}

/** A call whose client is given no answer in the time that it named. */
function endInTime(call: GrpcCall, stream: ServerHttp2Stream, headers: IncomingHttpHeaders, cancel: () => void): void {
  const timeout = timeoutOf(headers['grpc-timeout'])
  if (timeout === null) return
  const timer = setTimeout(() => {
    cancel()
    call.fail(new StatusError('DEADLINE_EXCEEDED', 'The deadline of the call has passed.'))
  }, timeout)
  stream.on('close', () => clearTimeout(timer))
}

/** Serves Listen and Write; answers a function that breaks the stream off. */
function serveStream(service: FirestoreService, call: GrpcCall, { name, types, stream, headers }: Request): () => void {
  const sink: StreamSink = {
    send(message) {
      try {
        call.send(encode(types.response, message))
      } catch (error) {
        // An answer that cannot be written must not disturb the commit that caused it.
        call.fail(error)
      }
    },
    fail: (error) => call.fail(error),
  }
  const caller = callerFrom(headers.authorization, headers)
  const open: Stream = name === 'Listen' ? service.listen(caller, sink) : service.write(caller, sink)
  stream.on('close', () => open.close())
  readMessages(stream, headers, {
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
  return () => open.close()
}

/** Serves a method with one request; answers a function to break off, which does nothing here. */
function serveOne(service: FirestoreService, call: GrpcCall, { name, types, stream, headers }: Request): () => void {
  const caller = callerFrom(headers.authorization, headers)
  let request: Buffer | null = null
  const answer = async () => {
    if (!request) throw new StatusError('INVALID_ARGUMENT', 'The call carries no message.')
    const messages = await service.call(name as MethodName, decode(types.request, request), caller)
    await call.sendAll(encodeEach(types.response, messages))
  }
  const fail = (error: unknown) => call.fail(error)
  readMessages(stream, headers, {
    message(bytes) {
      if (request) throw new StatusError('INVALID_ARGUMENT', 'The call carries more than one message.')
      request = bytes
    },
    end: () => void answer().catch(fail),
    fail,
  })
  return () => undefined
}

function* encodeEach(type: MessageType, messages: readonly object[]): Generator<Uint8Array> {
  for (const message of messages) yield encode(type, message)
}

interface MessageHandler {
  message(bytes: Buffer): void
  end(): void
  /** The request cannot be read; nothing follows. */
  fail(error: unknown): void
}

function readMessages(stream: ServerHttp2Stream, headers: IncomingHttpHeaders, handler: MessageHandler): void {
  const reader = new MessageReader(decompressorOf(headers['grpc-encoding']?.toString()))
  let failed = false
  const fail = (error: unknown) => {
    failed = true
    handler.fail(error)
  }
  stream.on('data', (chunk: Buffer) => {
    if (failed) return
    try {
      for (const message of reader.take(chunk)) handler.message(message)
    } catch (error) {
      fail(error)
    }
  })
  stream.on('end', () => {
    if (failed) return
    if (reader.incomplete) fail(new StatusError('INTERNAL', 'The request ends within a message.'))
    else handler.end()
  })
}
