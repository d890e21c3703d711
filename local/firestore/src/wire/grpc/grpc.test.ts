import { createServer, get } from 'node:http'
import http2, { type IncomingHttpHeaders } from 'node:http2'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Message } from '../../model/proto-json.ts'
import { StatusError } from '../../model/status.ts'
import { type Listener, listenOnOnePort } from '../../server/one-port.ts'
import { createFakeService } from '../fake-service.fixture.ts'
import { decode, encode } from '../proto/codec.ts'
import { messageType } from '../proto/schema.ts'
import { frameMessages, MessageReader } from './framing.ts'
import { createGrpcServer } from './grpc.ts'

let fake: ReturnType<typeof createFakeService>
let listener: Listener
let client: http2.ClientHttp2Session

beforeEach(async () => {
  fake = createFakeService()
  const http = createServer((_, response) => void response.end('over HTTP/1'))
  listener = await listenOnOnePort(http, createGrpcServer(fake.service), '127.0.0.1', 0)
  client = http2.connect(`http://127.0.0.1:${listener.port}`)
})

afterEach(async () => {
  client.destroy()
  await listener.close()
})

function open(method: string, responseType: string, headers: Record<string, string> = {}) {
  const stream = client.request({
    ':method': 'POST',
    ':path': `/google.firestore.v1.Firestore/${method}`,
    'content-type': 'application/grpc',
    te: 'trailers',
    ...headers,
  })
  const answers: Message[] = []
  const reader = new MessageReader()
  stream.on('data', (chunk: Buffer) => {
    for (const bytes of reader.take(chunk)) answers.push(decode(messageType(responseType), bytes))
  })
  const status = new Promise<[string, string]>((resolve) => {
    const found = (headers: IncomingHttpHeaders) => {
      if (headers['grpc-status'] === undefined) return
      resolve([String(headers['grpc-status']), decodeURIComponent(String(headers['grpc-message'] ?? ''))])
    }
    // A call without an answer carries its status in its only headers.
    stream.on('response', found).on('trailers', found)
  })
  const send = (type: string, message: Message) => stream.write(frameMessages([encode(messageType(type), message)]))
  return { stream, answers, status, send }
}

describe('gRPC', () => {
  it('answers a call, with the caller of its metadata, beside HTTP/1 on the same port', async () => {
    fake.answerWith((_, request) => [{ name: request.name }])
    const call = open('GetDocument', 'Document', { authorization: 'Bearer owner' })
    call.send('GetDocumentRequest', { name: 'a/b' })
    call.stream.end()
    expect(await call.status).toEqual(['0', ''])
    expect(call.answers).toEqual([{ name: 'a/b' }])
    expect(fake.calls).toEqual([{ method: 'GetDocument', request: { name: 'a/b' }, caller: { kind: 'admin' } }])
    const text = await new Promise((resolve) => {
      get(`http://127.0.0.1:${listener.port}/`, (response) => response.on('data', (data) => resolve(String(data))))
    })
    expect(text).toBe('over HTTP/1')
  })

  it('streams the messages of an answer', async () => {
    fake.answerWith(() => [{ missing: 'a' }, { missing: 'b' }])
    const call = open('BatchGetDocuments', 'BatchGetDocumentsResponse')
    call.send('BatchGetDocumentsRequest', {})
    call.stream.end()
    await call.status
    expect(call.answers).toEqual([{ missing: 'a' }, { missing: 'b' }])
  })

  it('tells a refusal in the trailers, in any script', async () => {
    fake.answerWith(() => {
      throw new StatusError('PERMISSION_DENIED', 'рұқсат жоқ')
    })
    const call = open('GetDocument', 'Document')
    call.send('GetDocumentRequest', { name: 'a/b' })
    call.stream.end()
    expect(await call.status).toEqual(['7', 'рұқсат жоқ'])
  })

  it('names a method that it does not have, and refuses a token that it cannot read', async () => {
    const unknown = open('ExecutePipeline', 'Document')
    unknown.stream.end()
    expect(await unknown.status).toEqual(['12', expect.stringContaining('ExecutePipeline')])
    const refused = open('GetDocument', 'Document', { authorization: 'Bearer garbage' })
    refused.stream.end()
    expect((await refused.status)[0]).toBe('16')
  })

  it('carries both directions of a stream until the client ends it', async () => {
    const call = open('Listen', 'ListenResponse')
    call.send('ListenRequest', { addTarget: { targetId: 2 } })
    await expect.poll(() => fake.streams[0]?.received).toEqual([{ addTarget: { targetId: 2 } }])
    fake.streams[0]?.sink.send({ targetChange: { targetChangeType: 'ADD', targetIds: [2] } })
    await expect.poll(() => call.answers).toEqual([{ targetChange: { targetChangeType: 'ADD', targetIds: [2] } }])
    call.stream.end()
    expect((await call.status)[0]).toBe('0')
    expect(fake.streams[0]?.closed).toBe(true)
  })

  it('ends a stream with the error of the service, and closes one that the client broke off', async () => {
    const failing = open('Write', 'WriteResponse')
    failing.send('WriteRequest', { database: 'd' })
    await expect.poll(() => fake.streams[0]?.received).toHaveLength(1)
    fake.streams[0]?.sink.fail(new StatusError('ABORTED', 'again'))
    expect(await failing.status).toEqual(['10', 'again'])

    const broken = open('Listen', 'ListenResponse')
    broken.send('ListenRequest', { removeTarget: 2 })
    await expect.poll(() => fake.streams[1]?.received).toHaveLength(1)
    broken.stream.close(http2.constants.NGHTTP2_CANCEL)
    await expect.poll(() => fake.streams[1]?.closed).toBe(true)

    const lost = open('Listen', 'ListenResponse')
    lost.send('ListenRequest', { removeTarget: 2 })
    await expect.poll(() => fake.streams[2]?.received).toHaveLength(1)
    client.destroy()
    await expect.poll(() => fake.streams[2]?.closed).toBe(true)
  })

  it('refuses a message that is none without closing the connection', async () => {
    const broken = open('Listen', 'ListenResponse')
    broken.stream.write(frameMessages([Buffer.from([0xff, 0xff])]))
    expect((await broken.status)[0]).toBe('3')
    await expect.poll(() => fake.streams[0]?.closed).toBe(true)
    const call = open('GetDocument', 'Document')
    call.send('GetDocumentRequest', { name: 'a/b' })
    call.stream.end()
    expect((await call.status)[0]).toBe('0')
  })

  it('ends a call whose deadline passes', async () => {
    const call = open('Listen', 'ListenResponse', { 'grpc-timeout': '20m' })
    call.send('ListenRequest', { removeTarget: 2 })
    expect((await call.status)[0]).toBe('4')
    await expect.poll(() => fake.streams[0]?.closed).toBe(true)
  })

  it('serves hundreds of calls at once on one connection', async () => {
    fake.answerWith((_, request) => [{ name: request.name }])
    const calls = Array.from({ length: 300 }, (_, n) => {
      const call = open('GetDocument', 'Document')
      call.send('GetDocumentRequest', { name: `a/${n}` })
      call.stream.end()
      return call
    })
    expect(await Promise.all(calls.map(({ status }) => status))).toEqual(calls.map(() => ['0', '']))
    expect(calls.map(({ answers }) => answers)).toEqual(calls.map((_, n) => [{ name: `a/${n}` }]))
  })

  it('refuses a request that ends within a message, or holds two', async () => {
    const half = open('GetDocument', 'Document')
    half.stream.end(Buffer.from([0, 0, 0, 0, 9, 1]))
    expect(await half.status).toEqual(['13', expect.stringContaining('within')])
    const two = open('GetDocument', 'Document')
    two.send('GetDocumentRequest', { name: 'a/b' })
    two.send('GetDocumentRequest', { name: 'a/c' })
    two.stream.end()
    expect((await two.status)[0]).toBe('3')
  })

  it('tells open calls that it stops, and says goodbye', async () => {
    const call = open('Listen', 'ListenResponse')
    call.send('ListenRequest', { removeTarget: 2 })
    await expect.poll(() => fake.streams).toHaveLength(1)
    const goodbye = new Promise((resolve) => client.on('goaway', resolve))
    const closed = listener.close()
    expect((await call.status)[0]).toBe('14')
    await closed
    expect(await goodbye).toBe(http2.constants.NGHTTP2_NO_ERROR)
  })

  it('takes pings', async () => {
    await new Promise((resolve) => client.once('connect', resolve))
    const pong = new Promise((resolve) => client.ping((error) => resolve(error)))
    expect(await pong).toBeNull()
  })

  it('holds a long answer back until its client reads', async () => {
    const large = { fields: { text: { stringValue: 'x'.repeat(100_000) } } }
    fake.answerWith(() => Array.from({ length: 1000 }, () => ({ found: large })))
    const call = open('BatchGetDocuments', 'BatchGetDocumentsResponse')
    call.stream.pause()
    call.send('BatchGetDocumentsRequest', {})
    call.stream.end()
    await new Promise((resolve) => call.stream.once('response', resolve))
    call.stream.resume()
    expect(await call.status).toEqual(['0', ''])
    expect(call.answers).toHaveLength(1000)
  })
})
