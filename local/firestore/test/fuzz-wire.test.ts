import http2 from 'node:http2'
import net from 'node:net'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Message } from '../src/model/proto-json.ts'
import { statusCode } from '../src/model/status.ts'
import { type FirestoreServer, startFirestoreServer } from '../src/server/start.ts'
import { frameMessages } from '../src/wire/grpc/framing.ts'
import { encode } from '../src/wire/proto/codec.ts'
import { messageType } from '../src/wire/proto/schema.ts'
import { disturbed, mutated } from './disturb.fixture.ts'
import { database, documents, everyKind, namePattern, requestCases } from './wire-requests.fixture.ts'

const answerMs = 60_000
/** Statuses that blame the server: no input of a client may cause one. */
const faults: number[] = [statusCode.INTERNAL, statusCode.UNKNOWN]

const methods = Object.keys(requestCases)

let server: FirestoreServer
let client: http2.ClientHttp2Session

beforeAll(async () => {
  server = await startFirestoreServer({ port: 0 })
  client = http2.connect(`http://127.0.0.1:${server.port}`)
  client.on('error', () => undefined)
})

afterAll(async () => {
  client.destroy()
  await server.close()
})

afterEach(async () => {
  await rest('PATCH', `/v1/${documents}/good/request`, { fields: everyKind })
  expect(await rest('GET', `/v1/${documents}/good/request`)).toMatchObject({ status: 200 })
  expect(await grpc('GetDocument', frameOf('GetDocument', { name: `${documents}/good/request` }))).toBe(0)
})

function frameOf(method: string, request: Message): Buffer {
  return frameMessages([encode(messageType(`${method}Request`), request)])
}

/** The status of a call; null if the server gave the stream up. */
function grpc(method: string, bytes: Uint8Array, headers: Record<string, string> = {}): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const stream = client.request({
      ':method': 'POST',
      ':path': `/google.firestore.v1.Firestore/${method}`,
      'content-type': 'application/grpc',
      ...headers,
    })
    const timer = setTimeout(() => reject(new Error(`${method} does not answer`)), answerMs)
    const found = (answer: http2.IncomingHttpHeaders) => {
      if (answer['grpc-status'] === undefined) return
      clearTimeout(timer)
      resolve(Number(answer['grpc-status']))
    }
    stream.on('response', found).on('trailers', found).resume()
    stream.on('error', () => undefined)
    stream.on('close', () => {
      clearTimeout(timer)
      resolve(null)
    })
    stream.end(bytes)
  })
}

async function rest(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`http://127.0.0.1:${server.port}${path}`, {
    method,
    headers,
    body: body === undefined || typeof body === 'string' || body instanceof Buffer ? body : JSON.stringify(body),
    signal: AbortSignal.timeout(answerMs),
  })
  return { status: response.status, text: await response.text() }
}

describe('whatever comes, the server answers and goes on', () => {
  it('protobuf: a message of any method, changed anywhere', async () => {
    const changed = fc
      .constantFrom(...methods)
      .chain((method) =>
        fc.tuple(fc.constant(method), mutated(encode(messageType(`${method}Request`), requestCases[method] ?? {}))),
      )
    await fc.assert(
      fc.asyncProperty(fc.array(changed, { minLength: 20, maxLength: 20 }), async (calls) => {
        const statuses = await Promise.all(calls.map(([method, bytes]) => grpc(method, frameMessages([bytes]))))
        for (const status of statuses) {
          expect(status).not.toBeNull()
          expect(faults).not.toContain(status)
        }
      }),
      { numRuns: 50 },
    )
  })

  it('gRPC: frames changed anywhere, compressed or not, and metadata of any kind', async () => {
    const headers = fc.record(
      {
        'grpc-encoding': fc.constantFrom('gzip', 'deflate', 'identity', 'br', '__proto__'),
        'grpc-timeout': fc.constantFrom('1n', '0S', '99999999H', 'x', '10S'),
        authorization: fc.constantFrom('Bearer owner', 'Bearer ..', 'Bearer e30.e30.', 'Basic x', ''),
      },
      { requiredKeys: [] },
    )
    const changed = fc
      .constantFrom(...methods)
      .chain((method) =>
        fc.tuple(
          fc.constant(method),
          fc.oneof(mutated(frameOf(method, requestCases[method] ?? {})), fc.uint8Array()),
          headers,
        ),
      )
    await fc.assert(
      fc.asyncProperty(fc.array(changed, { minLength: 20, maxLength: 20 }), async (calls) => {
        const statuses = await Promise.all(calls.map(([method, bytes, metadata]) => grpc(method, bytes, metadata)))
        expect(statuses).not.toContain(null)
      }),
      { numRuns: 30 },
    )
  })

  it('REST: the JSON of any method with something strange in it', async () => {
    const verb: Record<string, string> = {
      BatchGetDocuments: ':batchGet',
      BeginTransaction: ':beginTransaction',
      Commit: ':commit',
      Rollback: ':rollback',
      RunQuery: ':runQuery',
      RunAggregationQuery: ':runAggregationQuery',
      ListCollectionIds: ':listCollectionIds',
      BatchWrite: ':batchWrite',
      PartitionQuery: ':partitionQuery',
    }
    const call = fc
      .constantFrom(...Object.entries(verb))
      .chain(([method, path]) => fc.tuple(fc.constant(path), disturbed(requestCases[method])))
    const document = disturbed({ fields: everyKind }).map((json): [string, unknown] => ['/a', json])
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(call, document), { minLength: 10, maxLength: 10 }), async (calls) => {
        const answers = await Promise.all(
          calls.map(async ([path, json]) => ({
            json,
            ...(await rest('POST', `/v1/${documents}${path}`, JSON.stringify(json))),
          })),
        )
        for (const { json, status, text } of answers) {
          if (status === 200) continue
          const answer = JSON.parse(text)
          const { error } = Array.isArray(answer) ? answer[0] : answer
          expect(error, JSON.stringify(json)).toMatchObject({ code: status, message: expect.any(String) })
          expect([400, 401, 403, 404, 409, 501], `${JSON.stringify(json)} ${text}`).toContain(status)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('HTTP: bodies and addresses of any kind', async () => {
    const path = fc.oneof(
      fc.constantFrom(
        `/v1/${documents}:commit`,
        `/v1/${documents}/a/b`,
        '/v1/',
        '/v1/%zz',
        '/emulator/v1/projects/p:securityRules',
      ),
      fc.webPath(),
      fc
        .constantFrom('Listen', 'Write')
        .map((kind) => `/google.firestore.v1.Firestore/${kind}/channel?VER=8&RID=1&CVER=22`),
    )
    const body = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.uint8Array().map((bytes) => Buffer.from(bytes)),
      mutated(Buffer.from(`count=1&ofs=0&req0___data__=${encodeURIComponent(JSON.stringify(requestCases.Listen))}`)),
      mutated(
        Buffer.from(
          `headers=Authorization:Bearer%20owner%0D%0A&count=2&ofs=0&req0___data__=${encodeURIComponent(JSON.stringify(requestCases.Write))}&req1___data__=%7B%7D`,
        ),
      ),
    )
    const encoding = fc.constantFrom<Record<string, string>>(
      {},
      {},
      { 'content-encoding': 'gzip' },
      { 'content-encoding': 'br' },
    )
    const request = fc.tuple(fc.constantFrom('POST', 'PUT', 'PATCH', 'DELETE'), path, body, encoding)
    await fc.assert(
      fc.asyncProperty(fc.array(request, { minLength: 10, maxLength: 10 }), async (requests) => {
        const answers = await Promise.all(
          requests.map(([method, to, content, headers]) => rest(method, to || '/', content, headers)),
        )
        for (const [index, { status, text }] of answers.entries()) {
          expect(status, `${requests[index]?.slice(0, 2)} ${text}`).not.toBe(500)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('connections: bytes of any kind, also behind a proper beginning', async () => {
    const preface = Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n')
    const settings = Buffer.from([0, 0, 0, 4, 0, 0, 0, 0, 0])
    const frame = fc
      .record({
        type: fc.integer({ min: 0, max: 12 }),
        flags: fc.integer({ min: 0, max: 255 }),
        stream: fc.constantFrom(0, 1, 2, 3, 2 ** 31 - 1),
        payload: fc.uint8Array({ maxLength: 60 }),
      })
      .map(({ type, flags, stream, payload }) => {
        const head = Buffer.from([0, 0, payload.length, type, flags, 0, 0, 0, 0])
        head.writeUInt32BE(stream, 5)
        return Buffer.concat([head, payload])
      })
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }).map((content) => Buffer.from(content)),
      fc.array(frame, { maxLength: 8 }).map((frames) => Buffer.concat([preface, settings, ...frames])),
      fc
        .string({ maxLength: 200 })
        .map((text) => Buffer.from(`POST /v1/${documents}:commit HTTP/1.1\r\nHost: x\r\n${text}\r\n\r\n`)),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(bytes, { minLength: 10, maxLength: 10 }), async (connections) => {
        await Promise.all(connections.map(throwAt))
      }),
      { numRuns: 30 },
    )
  })

  it('JSON nested a hundred thousand levels deep', async () => {
    const depth = 100_000
    const nested = `${'{"arrayValue":{"values":['.repeat(depth)}{"nullValue":null}${']}}'.repeat(depth)}`
    const lists = `${'['.repeat(depth)}${']'.repeat(depth)}`
    for (const body of [`{"fields":{"x":${nested}}}`, `{"fields":{"x":${lists}}}`, lists, `{"mask":${nested}}`]) {
      expect(await rest('PATCH', `/v1/${namePattern}`, body)).toMatchObject({ status: 400 })
    }
  })

  it('protobuf nested without end, and counts that are not true', async () => {
    const tag = (bytes: Buffer, number: number) => {
      const length: number[] = []
      for (let rest = bytes.length; ; rest = Math.floor(rest / 128)) {
        length.push(rest > 127 ? (rest % 128) | 128 : rest)
        if (rest <= 127) break
      }
      return Buffer.concat([Buffer.from([number, ...length]), bytes])
    }
    let value = Buffer.from([0x08, 1])
    for (let depth = 0; depth < 3000; depth++) value = tag(tag(value, 0x0a), 0x4a)
    const document = tag(Buffer.concat([tag(Buffer.from('x'), 0x0a), tag(value, 0x12)]), 0x12)
    const deep = tag(tag(Buffer.concat([tag(Buffer.from(namePattern), 0x0a), document]), 0x0a), 0x12)
    const commit = Buffer.concat([tag(Buffer.from(database), 0x0a), deep])
    expect(await grpc('Commit', frameMessages([commit]))).toBe(statusCode.INVALID_ARGUMENT)
    const untrue = Buffer.from([0x0a, 0xff, 0xff, 0xff, 0xff, 0x07])
    expect(await grpc('Commit', frameMessages([untrue]))).toBe(statusCode.INVALID_ARGUMENT)
    expect(await grpc('Commit', Buffer.from([0, 0xff, 0xff, 0xff, 0xff]))).toBe(statusCode.INVALID_ARGUMENT)
  })
})

/** Sends the bytes and waits until the server closes, or the end is sent. */
function throwAt(bytes: Buffer): Promise<void> {
  return new Promise((resolve) => {
    const socket = net.connect(server.port, '127.0.0.1')
    const done = () => {
      socket.destroy()
      resolve()
    }
    socket.setTimeout(50, done)
    socket.on('error', done).on('close', done).resume()
    socket.end(bytes)
  })
}
