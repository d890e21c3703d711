import { createServer } from 'node:http'
import net from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Listener, listenOnOnePort } from './one-port.ts'

const grpc = { accept: () => {}, close: async () => {} }
let listener: Listener

beforeEach(async () => {
  const impatient = { headersTimeout: 300, requestTimeout: 600, connectionsCheckingInterval: 50 }
  const http = createServer(impatient, (_, response) => response.end('ok'))
  listener = await listenOnOnePort(http, grpc, '127.0.0.1', 0, 300)
})
afterEach(() => listener.close())

/** What the server answers before it closes the connection. */
function send(text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = net.connect(listener.port, '127.0.0.1')
    let answer = ''
    socket.on('data', (chunk) => {
      answer += chunk
    })
    socket.on('error', () => {}).on('close', () => resolve(answer))
    socket.write(text)
  })
}

it.each([
  ['says nothing', ''],
  ['begins a word and stops', 'P'],
])('lets nobody wait who %s', async (_, text) => {
  expect(await send(text)).toBe('')
})

it('cuts off headers that never end, in time and in size', async () => {
  expect(await send('GET / HTTP/1.1\r\nHost: x\r\nX: ')).toMatch(/^HTTP\/1\.1 408 /)
  expect(await send(`GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(100_000)}`)).toMatch(/^HTTP\/1\.1 431 /)
})

it('cuts off a body that never ends', async () => {
  const requests = createServer({ requestTimeout: 300, connectionsCheckingInterval: 50 }, (request, response) => {
    request.resume().on('end', () => response.end('ok'))
  })
  await listener.close()
  listener = await listenOnOnePort(requests, grpc, '127.0.0.1', 0)
  expect(await send('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nx')).toMatch(/^HTTP\/1\.1 408 /)
})
