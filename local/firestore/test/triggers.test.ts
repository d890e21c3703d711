import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { getNumber, putNumber, useProgram } from './program.fixture.ts'

const kills = Number(process.env.KILLS ?? 6)

const program = useProgram()
/** Documents of the events that functions were called with. */
let called: string[]
let answer: (response: ServerResponse) => void
let functions: Server
let functionsHost: string

beforeAll(async () => {
  functions = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    called.push(JSON.parse(body).document)
    answer(response)
  })
  await new Promise<void>((resolve) => functions.listen(0, '127.0.0.1', resolve))
  functionsHost = `127.0.0.1:${(functions.address() as AddressInfo).port}`
})

beforeEach(() => {
  called = []
  answer = (response) => void response.end('{}')
})

afterAll(() => {
  functions.closeAllConnections()
  functions.close()
})

const start = (name: string) =>
  program.start('--port', '0', '--data', join(program.folder, name), '--functions', functionsHost)

async function register(port: number, retry?: boolean): Promise<void> {
  const url = `http://127.0.0.1:${port}/emulator/v1/projects/p/eventarcTrigger?eventarcTriggerId=f`
  const eventType = 'google.cloud.firestore.document.v1.created'
  const document = { value: 'orders/{id}', matchType: 'PATH_PATTERN' }
  const response = await fetch(url, { method: 'POST', body: JSON.stringify({ eventType, document, retry }) })
  expect(response.status).toBe(200)
}

async function pending(port: number): Promise<number> {
  const response = await fetch(`http://127.0.0.1:${port}/emulator/v1/projects/p/triggerDelivery`)
  return ((await response.json()) as { pending: number }).pending
}

/** Writes orders until the server is gone; keeps those that were acknowledged. */
async function order(port: number, prefix: string, acknowledged: Set<string>): Promise<void> {
  try {
    for (let n = 0; ; n++) {
      const path = `orders/${prefix}-${n}`
      if ((await putNumber(port, path, n)).status === 200) acknowledged.add(path)
    }
  } catch {
    // An unacknowledged write may be there or not.
  }
}

describe('events', () => {
  it('of every acknowledged commit are delivered, whenever the process is killed', { timeout: 600_000 }, async () => {
    const acknowledged = new Set<string>()
    for (let kill = 0; kill < kills; kill++) {
      const running = start('killed')
      const port = await running.port
      await register(port)
      const writing = [1, 2, 3].map((writer) => order(port, `${kill}-${writer}`, acknowledged))
      const before = acknowledged.size
      await expect.poll(() => acknowledged.size).toBeGreaterThan(before + 1)
      setTimeout(() => running.child.kill('SIGKILL'), Math.random() * 250)
      await running.exited
      await Promise.all(writing)
    }
    const port = await start('killed').port
    await expect.poll(() => pending(port), { timeout: 300_000 }).toBe(0)
    expect([...acknowledged].filter((path) => !called.includes(path))).toEqual([])
    // Nor is there an event without its document.
    for (const path of new Set(called)) expect(await getNumber(port, path), path).not.toBeNull()
  })

  it('that a stop interrupts are delivered after the next start, others are not again', async () => {
    const running = start('stopped')
    const port = await running.port
    await register(port)
    await putNumber(port, 'orders/handled', 1)
    await expect.poll(() => pending(port)).toBe(0)
    answer = () => undefined
    for (const id of ['a', 'b', 'c']) await putNumber(port, `orders/${id}`, 1)
    await expect.poll(() => called).toHaveLength(3)
    running.child.kill('SIGTERM')
    expect(await running.exited).toBe(0)
    called = []
    answer = (response) => void response.end('{}')
    const again = await start('stopped').port
    await expect.poll(() => pending(again)).toBe(0)
    expect(called.sort()).toEqual(['orders/a', 'orders/b', 'orders/c'])
  })

  it('that failed are tried again after a restart where the function asks for it', async () => {
    const running = start('failed')
    const port = await running.port
    answer = (response) => void response.writeHead(500).end('broken')
    await register(port, true)
    await putNumber(port, 'orders/a', 1)
    await expect.poll(() => called.length).toBeGreaterThan(1)
    running.child.kill('SIGKILL')
    await running.exited
    const again = await start('failed').port
    const before = called.length
    await expect.poll(() => called.length).toBeGreaterThan(before + 1)
    answer = (response) => void response.end('{}')
    await expect.poll(() => pending(again)).toBe(0)
  })
})
