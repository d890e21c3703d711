import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type DocumentReference, FieldValue, GeoPoint, Timestamp } from 'firebase-admin/firestore'
import { firestore as v1 } from 'firebase-functions/v1'
import {
  onDocumentCreated,
  onDocumentCreatedWithAuthContext,
  onDocumentDeleted,
  onDocumentDeletedWithAuthContext,
  onDocumentUpdated,
  onDocumentUpdatedWithAuthContext,
  onDocumentWritten,
  onDocumentWrittenWithAuthContext,
} from 'firebase-functions/v2/firestore'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type FirestoreServer, startFirestoreServer } from '../src/server/start.ts'
import { unsignedToken } from './client.ts'

/** What the tests call of a function: the handler that a functions host runs, and how it is registered. */
interface CloudFunction {
  (event: unknown, context?: unknown): unknown
  __endpoint: {
    platform: string
    eventTrigger: {
      eventType: string
      eventFilters: Record<string, string>
      eventFilterPathPatterns?: Record<string, string>
      retry: boolean
    }
  }
}

let told: unknown[]
let failures: number

const tell =
  (name: string, ...parts: string[]) =>
  // biome-ignore lint/suspicious/noExplicitAny: each kind of event has its own type
  (event: any) => {
    const { before, after } = event.data ?? {}
    const numbers = after ? [before.get('n') ?? null, after.get('n') ?? null] : [event.data?.get('n')]
    told.push([name, ...numbers, ...parts.map((part) => event[part])])
  }

const functions = {
  created: onDocumentCreated('orders/{id}', tell('created', 'params', 'document')),
  updated: onDocumentUpdated('orders/{id}', tell('updated')),
  deleted: onDocumentDeleted('orders/{id}', tell('deleted')),
  written: onDocumentWritten('orders/{id}', tell('written')),
  createdBy: onDocumentCreatedWithAuthContext('signed/{id}', tell('created', 'authType', 'authId')),
  updatedBy: onDocumentUpdatedWithAuthContext('signed/{id}', tell('updated', 'authType', 'authId')),
  deletedBy: onDocumentDeletedWithAuthContext('signed/{id}', tell('deleted', 'authType', 'authId')),
  writtenBy: onDocumentWrittenWithAuthContext('signed/{id}', tell('written', 'authType', 'authId')),
  exact: onDocumentWritten('exact/one', tell('exact', 'params')),
  deep: onDocumentCreated('a/{x}/b/{y}', tell('deep', 'params')),
  anywhere: onDocumentCreated('tree/{path=**}', tell('anywhere', 'params')),
  named: onDocumentCreated({ document: 'orders/{id}', database: 'second' }, tell('named', 'database')),
  retried: onDocumentCreated({ document: 'failing/{id}', retry: true }, (event) => fail('retried', event.id)),
  once: onDocumentCreated('failing/{id}', (event) => fail('once', event.id)),
  values: onDocumentCreated('values/{id}', ({ data }) => void told.push(data?.data())),
  first: v1.document('old/{id}').onWrite(({ before, after }, { params, eventType }) => {
    told.push(['first', before.get('n') ?? null, after.get('n') ?? null, params, eventType])
  }),
} as unknown as Record<string, CloudFunction>

function fail(name: string, id: string): void {
  told.push([name, id])
  if (failures-- > 0) throw new Error('not yet')
}

let server: FirestoreServer
let host: Server

beforeAll(async () => {
  process.env.FIREBASE_CONFIG = '{"projectId":"p"}'
  process.env.GCLOUD_PROJECT = 'p'
  host = createServer(async (request, response) => {
    const run = functions[request.url?.split('/').at(-1) ?? ''] as CloudFunction
    try {
      const event = await readJson(request)
      // As the Functions emulator calls functions of the first generation.
      if (event.context) await run(event.data, { ...event.context, resource: event.context.resource.name })
      else await run(event)
      response.end('{}')
    } catch (error) {
      response.writeHead(500).end((error as Error).message)
    }
  })
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve))
  server = await startFirestoreServer({
    port: 0,
    triggerRetryDelayMs: 5,
    functions: { host: '127.0.0.1', port: (host.address() as AddressInfo).port },
  })
  for (const [id, { __endpoint }] of Object.entries(functions)) await register(id, __endpoint)
})

beforeEach(() => {
  told = []
  failures = 0
})

afterAll(async () => {
  await server.close()
  host.closeAllConnections()
  host.close()
})

async function readJson(request: IncomingMessage) {
  let body = ''
  for await (const chunk of request) body += chunk
  return JSON.parse(body)
}

/** Registers a function as the Functions emulator does, which leaves out whether it is retried. */
async function register(id: string, { platform, eventTrigger }: CloudFunction['__endpoint']): Promise<void> {
  const { eventType, eventFilters, eventFilterPathPatterns, retry } = eventTrigger
  const base = `http://127.0.0.1:${server.port}/emulator/v1/projects/p`
  const [method, path, body] =
    platform === 'gcfv1'
      ? ['PUT', `triggers/${id}`, { eventTrigger: { eventType, resource: eventFilters.resource } }]
      : [
          'POST',
          `eventarcTrigger?eventarcTriggerId=${id}`,
          {
            eventType,
            database: eventFilters.database,
            namespace: eventFilters.namespace,
            document: eventFilterPathPatterns?.document
              ? { value: eventFilterPathPatterns.document, matchType: 'PATH_PATTERN' }
              : { value: eventFilters.document, matchType: 'EXACT' },
            retry,
          },
        ]
  const response = await fetch(`${base}/${path}`, { method: method as string, body: JSON.stringify(body) })
  expect(response.status, await response.text()).toBe(200)
}

const url = (path: string, database = '(default)') =>
  `http://127.0.0.1:${server.port}/v1/projects/p/databases/${database}/documents/${path}`

/** Writes a document, or deletes it; resolves when the functions are through. */
async function write(path: string, n: number | null, bearer: string | null = 'owner', database?: string) {
  const response = await fetch(url(path, database), {
    method: n === null ? 'DELETE' : 'PATCH',
    headers: bearer === null ? {} : { Authorization: `Bearer ${bearer}` },
    body: n === null ? undefined : JSON.stringify({ fields: { n: { integerValue: n }, text: { stringValue: 'сөз' } } }),
  })
  expect(response.status).toBe(200)
  await server.triggers.idle()
  return (told.splice(0) as unknown[][]).sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1))
}

describe('functions written with firebase-functions', () => {
  it('are told of created, updated and deleted documents', async () => {
    expect(await write('orders/o1', 1)).toEqual([
      ['created', 1, { id: 'o1' }, 'orders/o1'],
      ['written', null, 1],
    ])
    expect(await write('orders/o1', 1)).toEqual([])
    expect(await write('orders/o1', 2)).toEqual([
      ['updated', 1, 2],
      ['written', 1, 2],
    ])
    expect(await write('orders/o1', null)).toEqual([
      ['deleted', 2],
      ['written', 2, null],
    ])
  })

  it('learn who caused the change', async () => {
    const alice = unsignedToken('alice')
    expect(await write('signed/s', 1, alice)).toEqual([
      ['created', 1, 'unknown', 'alice'],
      ['written', null, 1, 'unknown', 'alice'],
    ])
    expect(await write('signed/s', 2, null)).toEqual([
      ['updated', 1, 2, 'unauthenticated', undefined],
      ['written', 1, 2, 'unauthenticated', undefined],
    ])
    expect(await write('signed/s', null)).toEqual([
      ['deleted', 2, 'service_account', 'owner'],
      ['written', 2, null, 'service_account', 'owner'],
    ])
  })

  it('may name one document, one at any place, or a database', async () => {
    expect(await write('exact/other', 1)).toEqual([])
    expect(await write('exact/one', 1)).toEqual([['exact', null, 1, {}]])
    expect(await write('a/1/b/2', 1)).toEqual([['deep', 1, { x: '1', y: '2' }]])
    expect(await write('tree/1/b/2', 1)).toEqual([['anywhere', 1, { path: '1/b/2' }]])
    expect(await write('orders/o2', 1, 'owner', 'second')).toEqual([['named', 1, 'second']])
  })

  it('are called again with the same event until they succeed, if they ask for it', async () => {
    failures = 3
    const calls = await write('failing/f', 1)
    const of = (name: string) => calls.filter(([called]) => called === name)
    expect(of('once')).toHaveLength(1)
    expect(of('retried').length).toBeGreaterThan(2)
    expect(new Set(of('retried').map(([, id]) => id)).size).toBe(1)
  })

  it('get every kind of value as the Admin SDK gives it', async () => {
    const reference = 'projects/p/databases/(default)/documents/a/b'
    const vector = { values: [{ doubleValue: 1 }, { doubleValue: 'NaN' }] }
    const fields = {
      numbers: {
        arrayValue: { values: [{ doubleValue: 'NaN' }, { doubleValue: '-Infinity' }, { integerValue: '-7' }] },
      },
      zero: { doubleValue: '-0' },
      nothing: { nullValue: null },
      bytes: { bytesValue: 'AQI=' },
      time: { timestampValue: '2026-01-02T03:04:05.000006Z' },
      reference: { referenceValue: reference },
      place: { geoPointValue: { latitude: 1, longitude: -2 } },
      map: { mapValue: { fields: { empty: { mapValue: {} }, none: { arrayValue: {} } } } },
      vector: { mapValue: { fields: { __type__: { stringValue: '__vector__' }, value: { arrayValue: vector } } } },
    }
    await fetch(url('values/v'), { method: 'PATCH', body: JSON.stringify({ fields }) })
    await server.triggers.idle()
    const data = told[0] as Record<string, unknown> & { reference: DocumentReference }
    expect(data).toMatchObject({
      numbers: [Number.NaN, Number.NEGATIVE_INFINITY, -7],
      zero: -0,
      nothing: null,
      bytes: Buffer.from([1, 2]),
      time: new Timestamp(1767323045, 6000),
      place: new GeoPoint(1, -2),
      map: { empty: {}, none: [] },
      vector: FieldValue.vector([1, Number.NaN]),
    })
    expect(data.reference.path).toBe('a/b')
  })

  it('of the first generation are told in their own way', async () => {
    const eventType = 'google.firestore.document.write'
    expect(await write('old/o', 1)).toEqual([['first', null, 1, { id: 'o' }, eventType]])
    expect(await write('old/o', 2)).toEqual([['first', 1, 2, { id: 'o' }, eventType]])
    expect(await write('old/o', null)).toEqual([['first', 2, null, { id: 'o' }, eventType]])
  })
})
