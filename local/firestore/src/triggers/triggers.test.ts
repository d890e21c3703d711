import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DocumentChange } from '../service/contract.ts'
import { createFakeService } from '../wire/fake-service.fixture.ts'
import { createTriggers, type Triggers } from './triggers.ts'

interface Received {
  path: string | undefined
  contentType: string | undefined
  // biome-ignore lint/suspicious/noExplicitAny: the tests look into the events they expect
  event: any
}

let received: Received[]
let running: number
let mostRunning: number
let status: (received: Received) => number
let hold: Promise<void>
let answerHeaders: Record<string, string>
let functions: Server
let functionsHost: string
let triggers: Triggers
let warnings: string[]
let fake: ReturnType<typeof createFakeService>

beforeEach(async () => {
  received = []
  warnings = []
  running = 0
  mostRunning = 0
  status = () => 200
  answerHeaders = {}
  hold = Promise.resolve()
  functions = createServer(async (request, response) => {
    mostRunning = Math.max(mostRunning, ++running)
    let body = ''
    for await (const chunk of request) body += chunk
    const call = { path: request.url, contentType: request.headers['content-type'], event: JSON.parse(body) }
    received.push(call)
    await hold
    running--
    response.writeHead(status(call), answerHeaders).end('{}')
  })
  await new Promise<void>((resolve) => functions.listen(0, '127.0.0.1', resolve))
  functionsHost = `127.0.0.1:${(functions.address() as AddressInfo).port}`
  fake = createFakeService()
  triggers = createTriggers(fake.service, { functionsHost, retryDelayMs: 1, warn: (text) => warnings.push(text) })
})

afterEach(() => {
  triggers.close()
  functions.closeAllConnections()
  functions.close()
})

const namePattern = 'projects/p/databases/(default)/documents/'
const registration = (kind: string, value = 'orders/{id}') => ({
  eventType: `google.cloud.firestore.document.v1.${kind}`,
  database: '(default)',
  namespace: '(default)',
  document: { value, matchType: 'PATH_PATTERN' },
})

function created(id: string, caller: DocumentChange['caller'] = { kind: 'admin' }): DocumentChange {
  const after = { name: `${namePattern}orders/${id}`, fields: { n: { integerValue: '1' } }, updateTime: '1' }
  const commitTime = '2026-01-02T03:04:05.000001Z'
  return { project: 'p', database: '(default)', path: `orders/${id}`, before: null, after, commitTime, caller }
}

const documents = () => received.map(({ event }) => event.document)

describe('triggers', () => {
  it('posts a change to each function that it concerns', async () => {
    triggers.register('p', 'onCreated', registration('created'))
    triggers.register('p', 'onDeleted', registration('deleted'))
    triggers.register('other', 'elsewhere', registration('created'))
    fake.change(created('o1'))
    await triggers.idle()
    expect(received).toEqual([
      {
        path: '/functions/projects/p/triggers/onCreated',
        contentType: 'application/cloudevents+json',
        event: expect.objectContaining({
          specversion: '1.0',
          type: 'google.cloud.firestore.document.v1.created',
          source: '//firestore.googleapis.com/projects/p/databases/(default)',
          subject: 'documents/orders/o1',
          time: '2026-01-02T03:04:05.000001Z',
          datacontenttype: 'application/json',
          document: 'orders/o1',
          data: { value: created('o1').after },
        }),
      },
    ])
  })

  it('says who caused the change to those that ask for it', async () => {
    triggers.register('p', 'onCreated', registration('created.withAuthContext'))
    fake.change(created('a'), created('b', { kind: 'user', auth: { uid: 'alice', token: {} } }))
    await triggers.idle()
    expect(received.map(({ event }) => [event.authtype, event.authid])).toEqual([
      ['service_account', 'owner'],
      ['unknown', 'alice'],
    ])
  })

  it('replaces a registration of the same id and forgets all on demand', async () => {
    triggers.register('p', 'f', registration('created'))
    triggers.register('p', 'f', registration('deleted'))
    fake.change(created('o1'))
    triggers.register('p', 'f', registration('created'))
    triggers.clearRegistrations('p')
    fake.change(created('o2'))
    await triggers.idle()
    expect(received).toEqual([])
  })

  it('runs at most two functions at a time, in order of the changes', async () => {
    let release = () => {}
    hold = new Promise((resolve) => {
      release = resolve
    })
    triggers.register('p', 'f', registration('created'))
    for (let id = 0; id < 6; id++) fake.change(created(String(id)))
    await expect.poll(() => running).toBe(2)
    expect(triggers.pending).toBe(6)
    release()
    await triggers.idle()
    expect([mostRunning, documents().length]).toEqual([2, 6])
    expect(documents().slice(4).sort()).toEqual(['orders/4', 'orders/5'])
  })

  it('tries again with the same event until the function succeeds', async () => {
    status = () => (received.length < 3 ? 500 : 200)
    triggers.register('p', 'f', { ...registration('created'), retry: true })
    fake.change(created('o1'))
    await triggers.idle()
    expect(new Set(received.map(({ event }) => event.id)).size).toBe(1)
    expect([received.length, warnings]).toEqual([3, []])
  })

  it('gives up after ten tries, at once when the function is unknown, and says so', async () => {
    status = ({ event }) => (event.document === 'orders/unknown' ? 404 : 500)
    triggers.register('p', 'f', { ...registration('created'), retry: true })
    fake.change(created('failing'), created('unknown'))
    await triggers.idle()
    expect(documents().filter((document) => document === 'orders/failing')).toHaveLength(10)
    expect(documents().filter((document) => document === 'orders/unknown')).toHaveLength(1)
    expect(warnings).toEqual([expect.stringContaining('not retried'), expect.stringContaining('after 10 tries')])
    expect(fake.service.pendingEvents()).toEqual([])
  })

  it('does not call a failed function again that did not ask for it', async () => {
    status = () => 500
    triggers.register('p', 'silent', registration('created'))
    triggers.register('p', 'refusing', { ...registration('created'), retry: false })
    fake.change(created('o1'))
    await triggers.idle()
    expect(received).toHaveLength(2)
    expect(warnings).toEqual([
      expect.stringContaining('silent for orders/o1 failed'),
      expect.stringContaining('refusing'),
    ])
  })

  it('learns from the answers of a host which functions are retried', async () => {
    triggers.register('p', 'f', registration('created'))
    answerHeaders = { 'X-Function-Retry': 'true' }
    status = () => (received.length < 3 ? 500 : 200)
    fake.change(created('o1'))
    await triggers.idle()
    expect(received).toHaveLength(3)
    // As of a worker that broke down.
    answerHeaders = {}
    status = () => (received.length < 5 ? 500 : 200)
    fake.change(created('o2'))
    await triggers.idle()
    expect(received).toHaveLength(5)
    expect(warnings).toEqual([])
  })

  it('begins with the events of an earlier process, also before their function registers', async () => {
    triggers.register('p', 'f', { ...registration('created'), retry: true })
    status = () => 404
    const first = createTriggers(fake.service)
    first.register('p', 'g', registration('created'))
    triggers.clearRegistrations('p')
    fake.change(created('o1'))
    expect(fake.service.pendingEvents()).toHaveLength(1)
    first.close()
    const second = createTriggers(fake.service, { functionsHost, retryDelayMs: 5 })
    await expect.poll(() => received.length).toBeGreaterThan(1)
    status = () => 200
    await second.idle()
    expect(fake.service.pendingEvents()).toEqual([])
    expect(received.at(-1)).toMatchObject({
      path: '/functions/projects/p/triggers/g',
      event: { document: 'orders/o1' },
    })
    second.close()
  })

  it('keeps what it could not deliver for the next start', async () => {
    const alone = createTriggers(fake.service, {
      functionsHost: '127.0.0.1:1',
      retryDelayMs: 1,
      unreachableMs: 20,
      warn: (text) => warnings.push(text),
    })
    alone.register('p', 'f', registration('created'))
    fake.change(created('o1'))
    await alone.idle()
    expect(warnings).toEqual([expect.stringContaining('could not be delivered: connect ECONNREFUSED')])
    expect(fake.service.pendingEvents()).toHaveLength(1)
    alone.close()
  })

  it('tells functions of the first generation in their own way', async () => {
    const eventType = 'providers/cloud.firestore/eventTypes/document.write'
    const resource = 'projects/p/databases/(default)/documents/orders/{id}'
    triggers.register('p', 'f', { eventTrigger: { eventType, resource, service: 'firestore.googleapis.com' } }, 1)
    fake.change(created('o1'))
    await triggers.idle()
    expect(received).toEqual([
      {
        path: '/functions/projects/p/triggers/f',
        contentType: 'application/json',
        event: {
          context: {
            eventId: expect.any(String),
            timestamp: '2026-01-02T03:04:05.000001Z',
            eventType,
            resource: { service: 'firestore.googleapis.com', name: `${namePattern}orders/o1` },
          },
          data: { value: created('o1').after, oldValue: {} },
        },
      },
    ])
  })

  it('waits for functions that are not up yet', async () => {
    const { port } = functions.address() as AddressInfo
    await new Promise((resolve) => functions.close(resolve))
    triggers.register('p', 'f', registration('created'))
    fake.change(created('o1'))
    await new Promise<void>((resolve) => functions.listen(port, '127.0.0.1', resolve))
    await triggers.idle()
    expect(documents()).toEqual(['orders/o1'])
  })

  it('fires nothing for changes made while delivery is off', async () => {
    triggers.register('p', 'f', registration('created'))
    triggers.setMode('p', 'off')
    fake.change(created('during'))
    triggers.setMode('p', 'on')
    fake.change(created('after'))
    await triggers.idle()
    expect(documents()).toEqual(['orders/after'])
  })

  it('delivers each event twice and out of order when asked', async () => {
    triggers.register('p', 'f', registration('created'))
    triggers.setMode('p', 'twice-shuffled')
    const ids = Array.from({ length: 20 }, (_, id) => `orders/${String(id).padStart(2, '0')}`)
    for (const path of ids) fake.change(created(path.slice('orders/'.length)))
    await triggers.idle()
    expect(documents().sort()).toEqual([...ids, ...ids].sort())
    expect(new Set(received.map(({ event }) => event.id)).size).toBe(20)
  })

  it('waits until it is told where functions are, and says so', async () => {
    const alone = createTriggers(fake.service, { warn: (text) => warnings.push(text) })
    alone.register('p', 'f', registration('created'))
    fake.change(created('o1'))
    await alone.idle()
    expect(warnings).toEqual([expect.stringContaining('no functions host is set')])
    expect(alone.pending).toBe(1)
    alone.setFunctionsHost(functionsHost)
    fake.change(created('o2'))
    await alone.idle()
    expect(documents()).toEqual(['orders/o1', 'orders/o2'])
    alone.close()
  })

  it('refuses a mode that it does not know', () => {
    expect(() => triggers.setMode('p', 'sometimes')).toThrowError(/on, off, twice-shuffled/)
  })
})
