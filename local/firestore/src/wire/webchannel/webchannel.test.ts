import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { StatusError } from '../../model/status.ts'
import { createFakeService } from '../fake-service.fixture.ts'
import { type Limits, usualLimits } from './limits.ts'
import { createWebChannel, type WebChannel } from './webchannel.ts'

const database = 'projects/p/databases/(default)'

let fake: ReturnType<typeof createFakeService>
let webChannel: WebChannel
let server: Server
let base: string
let writes: string

beforeEach(() => start())

async function start(limits: Partial<Limits> = {}): Promise<void> {
  fake = createFakeService()
  webChannel = createWebChannel(fake.service, { ...usualLimits, ...limits })
  server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://server')
    if (!webChannel.handle(request, response, url)) response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const firestore = `http://127.0.0.1:${(server.address() as AddressInfo).port}/google.firestore.v1.Firestore`
  base = `${firestore}/Listen/channel`
  writes = `${firestore}/Write/channel`
}

afterEach(() => stop())

function stop(): void {
  webChannel.close()
  server.closeAllConnections()
  server.close()
}

/** Cuts an answer into its arrays; a frame that is not complete yet is left for later. */
function arrays(body: string): [number, unknown][] {
  const found: [number, unknown][] = []
  for (let rest = body; rest !== ''; ) {
    const lineEnd = rest.indexOf('\n')
    const end = lineEnd + 1 + Number(rest.slice(0, lineEnd))
    if (lineEnd < 0 || end > rest.length) break
    found.push(...JSON.parse(rest.slice(lineEnd + 1, end)))
    rest = rest.slice(end)
  }
  return found
}

function post(query: string, offset: number, messages: unknown[], headers = '', url = base) {
  const form = new URLSearchParams({ headers, count: String(messages.length), ofs: String(offset) })
  messages.forEach((message, index) => {
    form.set(`req${index}___data__`, JSON.stringify(message))
  })
  return fetch(`${url}?VER=8&${query}`, { method: 'POST', body: form })
}

async function handshake(messages: unknown[] = [], headers = '', url = base): Promise<string> {
  const response = await post('RID=1&CVER=22', 0, messages, headers, url)
  expect(response.status).toBe(200)
  const [[id, [kind, sid]]] = arrays(await response.text()) as [[number, [string, string]]]
  expect([id, kind]).toEqual([0, 'c'])
  return sid
}

const poll = async (sid: string, lastId: number, url = base) =>
  arrays(await (await fetch(`${url}?VER=8&SID=${sid}&RID=rpc&AID=${lastId}&CI=1`)).text())

const addTarget = (targetId: number) => ({ database, addTarget: { targetId } })
const change = (text: string) => ({ documentChange: { document: { name: text } } })

describe('WebChannel', () => {
  it('hands over the messages of the handshake with the caller of its headers', async () => {
    await handshake([addTarget(2)], 'Content-Type:text/plain\r\nAuthorization:Bearer owner\r\n')
    expect(fake.streams[0]).toMatchObject({ kind: 'Listen', caller: { kind: 'admin' }, received: [addTarget(2)] })
  })

  it('hands over each message once and in order, however posts are repeated', async () => {
    const sid = await handshake([addTarget(2)])
    await post(`SID=${sid}&RID=2&AID=0`, 2, [addTarget(6)])
    await post(`SID=${sid}&RID=3&AID=0`, 0, [addTarget(2), addTarget(4)])
    await post(`SID=${sid}&RID=3&AID=0`, 1, [addTarget(4), addTarget(6), addTarget(8)])
    expect(fake.streams[0]?.received).toEqual([2, 4, 6, 8].map(addTarget))
  })

  it('answers a post with the state of the channel', async () => {
    const sid = await handshake()
    fake.streams[0]?.sink.send(change('ж'))
    const response = await post(`SID=${sid}&RID=2&AID=0`, 0, [addTarget(2)])
    const json = JSON.stringify([change('ж')])
    expect(await response.text()).toBe(`8\n[0,1,${json.length}]`)
    expect(await (await post(`SID=${sid}&RID=3&AID=1`, 1, [])).text()).toBe('7\n[0,1,0]')
  })

  it('ends a polled answer after its first frame and keeps what was not acknowledged', async () => {
    const sid = await handshake()
    fake.streams[0]?.sink.send(change('one'))
    fake.streams[0]?.sink.send(change('two \u{1F600}'))
    const both = [
      [1, [change('one')]],
      [2, [change('two \u{1F600}')]],
    ]
    expect(await poll(sid, 0)).toEqual(both)
    expect(await poll(sid, 0)).toEqual(both)
    expect(await poll(sid, 1)).toEqual(both.slice(1))
  })

  it('waits for something to say', async () => {
    const sid = await handshake()
    const answer = poll(sid, 0)
    await expect.poll(async () => (await post(`SID=${sid}&RID=2&AID=0`, 0, [])).text()).toBe('7\n[1,0,0]')
    fake.streams[0]?.sink.send(change('late'))
    expect(await answer).toEqual([[1, [change('late')]]])
  })

  it('streams, follows the first frame with a noop, and makes way for a newer back channel', async () => {
    const sid = await handshake()
    const first = await fetch(`${base}?VER=8&SID=${sid}&RID=rpc&AID=0&CI=0`)
    expect(first.headers.get('content-type')).toContain('text/plain')
    fake.streams[0]?.sink.send(change('one'))
    fake.streams[0]?.sink.send(change('two'))
    await new Promise((resolve) => setImmediate(resolve))
    const second = poll(sid, 3)
    expect(arrays(await first.text())).toEqual([
      [1, [change('one')]],
      [2, [change('two')]],
      [3, ['noop']],
    ])
    fake.streams[0]?.sink.send(change('three'))
    expect(await second).toEqual([[4, [change('three')]]])
  })

  it('tells an error of the stream as a message', async () => {
    const sid = await handshake()
    fake.streams[0]?.sink.fail(new StatusError('PERMISSION_DENIED', 'no'))
    expect(await poll(sid, 0)).toEqual([[1, [{ error: { code: 403, message: 'no', status: 'PERMISSION_DENIED' } }]]])
  })

  it('tells a token or a message that cannot be read as an error of the stream', async () => {
    const refused = await handshake([], 'Authorization:Bearer garbage\r\n')
    expect(await poll(refused, 0)).toMatchObject([[1, [{ error: { status: 'UNAUTHENTICATED' } }]]])
    const sid = await handshake([{ surprise: true }])
    expect(await poll(sid, 0)).toMatchObject([[1, [{ error: { status: 'INVALID_ARGUMENT' } }]]])
    expect(fake.streams[0]?.closed).toBe(true)
  })

  it('closes the stream when the client terminates, and then knows the session no more', async () => {
    const sid = await handshake()
    const answer = await fetch(`${base}?SID=${sid}&RID=2&TYPE=terminate`, { method: 'POST' })
    expect([answer.status, await answer.text()]).toEqual([200, ''])
    expect(fake.streams[0]?.closed).toBe(true)
    for (const method of ['GET', 'POST']) {
      const response = await fetch(`${base}?SID=${sid}&RID=rpc&AID=0&CI=1`, { method })
      expect([response.status, await response.text()]).toEqual([400, ''])
    }
  })

  it('acknowledges a write when listeners that poll have received what was sent to them', async () => {
    const [listener, writer] = [await handshake(), await handshake([], '', writes)]
    const [listen, write] = fake.streams
    listen?.sink.send(change('first'))
    expect(await poll(listener, 0)).toEqual([[1, [change('first')]]])
    listen?.sink.send(change('of the write'))
    write?.sink.send({ streamToken: 'AA==' })
    const acknowledged = vi.fn()
    const acknowledgement = poll(writer, 0, writes)
    acknowledgement.then(acknowledged)
    expect(await poll(listener, 1)).toEqual([[2, [change('of the write')]]])
    expect(acknowledged).not.toHaveBeenCalled()
    const next = poll(listener, 2)
    expect(await acknowledgement).toEqual([[1, [{ streamToken: 'AA==' }]]])
    listen?.sink.send(change('end'))
    await next
  })

  it('acknowledges a write though a listener that polled does not come again', async () => {
    const [listener, writer] = [await handshake(), await handshake([], '', writes)]
    const [listen, write] = fake.streams
    listen?.sink.send(change('first'))
    await poll(listener, 0)
    for (const token of ['AA==', 'BB==', 'CC==']) write?.sink.send({ streamToken: token })
    const tokens: unknown[] = []
    while (tokens.length < 3) tokens.push(...(await poll(writer, tokens.length, writes)).map(([, message]) => message))
    expect(tokens).toEqual(['AA==', 'BB==', 'CC=='].map((streamToken) => [{ streamToken }]))
  })

  it('drops a session that nobody asks about, and keeps one with a back channel', async () => {
    stop()
    await start({ idleMs: 500 })
    await handshake()
    const kept = await handshake()
    const abort = new AbortController()
    const open = await fetch(`${base}?VER=8&SID=${kept}&RID=rpc&AID=0&CI=0`, { signal: abort.signal })
    await expect.poll(() => fake.streams[0]?.closed).toBe(true)
    expect(fake.streams[1]?.closed).toBe(false)
    abort.abort()
    await expect(open.text()).rejects.toThrow()
    await expect.poll(() => webChannel.sessionCount).toBe(0)
  })

  it('drops a session that much waits for and whose client takes nothing', async () => {
    stop()
    await start({ stalledMs: 1000, stalledSize: 10_000 })
    const sids = [await handshake(), await handshake(), await handshake()] as const
    const [much, little, taken] = fake.streams
    for (let sent = 0; sent < 20; sent++)
      for (const stream of [much, taken]) stream?.sink.send(change('x'.repeat(1000)))
    little?.sink.send(change('x'.repeat(1000)))
    // This one is slow, but not still.
    let lastId = 0
    await expect
      .poll(
        async () => {
          await post(`SID=${sids[2]}&RID=2&AID=${lastId++}`, 0, [])
          much?.sink.send(change('more'))
          return much?.closed
        },
        { interval: 50 },
      )
      .toBe(true)
    expect([little?.closed, taken?.closed]).toEqual([false, false])
    expect((await post(`SID=${sids[0]}&RID=2&AID=0`, 0, [])).status).toBe(400)
  })

  it('drops a session before it fills the memory', async () => {
    stop()
    await start({ maxSize: 100_000 })
    await handshake()
    for (let sent = 0; sent < 99; sent++) fake.streams[0]?.sink.send(change('x'.repeat(950)))
    expect(fake.streams[0]?.closed).toBe(false)
    for (let sent = 0; sent < 6; sent++) fake.streams[0]?.sink.send(change('x'.repeat(950)))
    expect(fake.streams[0]?.closed).toBe(true)
    expect(webChannel.sessionCount).toBe(0)
  })

  it('carries a large snapshot whole over rotating answers', async () => {
    const sid = await handshake()
    const sent = Array.from({ length: 60 }, (_, index) => change(`${index} ${'ж'.repeat(100_000)}`))
    for (const message of sent) fake.streams[0]?.sink.send(message)
    const received: unknown[] = []
    let lastId = 0
    let answers = 0
    while (received.length < sent.length) {
      const response = await fetch(`${base}?VER=8&SID=${sid}&RID=rpc&AID=${lastId}&CI=0`)
      const chunks: string[] = []
      for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
        chunks.push(chunk)
        if (chunks.slice(-2).join('').endsWith('["noop"]]]')) break
      }
      answers++
      for (const [id, [message]] of arrays(chunks.join('')) as [number, [unknown]][]) {
        expect(id).toBe(lastId + 1)
        lastId = id
        if (message !== 'noop') received.push(message)
      }
    }
    expect(answers).toBeGreaterThan(1)
    expect(received).toEqual(sent)
  })
})
