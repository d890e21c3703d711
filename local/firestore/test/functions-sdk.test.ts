import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onDocumentCreated, onDocumentDeleted, onDocumentUpdatedWithAuthContext } from 'firebase-functions/v2/firestore'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FirestoreServer, startFirestoreServer } from '../src/server/start.ts'

type RawEvent = Parameters<ReturnType<typeof onDocumentCreated>>[0]

const told: unknown[] = []
const functions: Record<string, (event: RawEvent) => unknown> = {
  created: onDocumentCreated('orders/{id}', (event) => {
    told.push(['created', event.params, event.data?.data(), event.data?.ref.path])
  }) as never,
  updated: onDocumentUpdatedWithAuthContext('orders/{id}', (event) => {
    told.push(['updated', event.authType, event.data?.before.get('n'), event.data?.after.get('n')])
  }) as never,
  deleted: onDocumentDeleted('orders/{id}', (event) => {
    told.push(['deleted', event.data?.get('n')])
  }) as never,
}

let server: FirestoreServer
let emulator: Server

beforeAll(async () => {
  process.env.FIREBASE_CONFIG = '{"projectId":"p"}'
  emulator = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    await functions[request.url?.split('/').at(-1) ?? '']?.(JSON.parse(body))
    response.end('{}')
  })
  await new Promise<void>((resolve) => emulator.listen(0, '127.0.0.1', resolve))
  server = await startFirestoreServer({
    port: 0,
    functions: { host: '127.0.0.1', port: (emulator.address() as AddressInfo).port },
  })
})

afterAll(async () => {
  await server.close()
  emulator.close()
})

describe('functions written with firebase-functions', () => {
  it('are told of a created, an updated and a deleted document', async () => {
    const api = `http://127.0.0.1:${server.port}`
    for (const [id, kind] of [
      ['created', 'created'],
      ['updated', 'updated.withAuthContext'],
      ['deleted', 'deleted'],
    ]) {
      await fetch(`${api}/emulator/v1/projects/p/eventarcTrigger?eventarcTriggerId=${id}`, {
        method: 'POST',
        body: JSON.stringify({
          eventType: `google.cloud.firestore.document.v1.${kind}`,
          document: { value: 'orders/{id}', matchType: 'PATH_PATTERN' },
        }),
      })
    }
    const document = `${api}/v1/projects/p/databases/(default)/documents/orders/o1`
    const headers = { Authorization: 'Bearer owner' }
    const put = (n: number, text: string) =>
      fetch(document, {
        method: 'PATCH',
        headers,
        body: JSON.stringify({ fields: { n: { integerValue: n }, text: { stringValue: text } } }),
      })
    await put(1, 'сөз')
    await server.triggers.idle()
    await put(2, 'сөз')
    await server.triggers.idle()
    await fetch(document, { method: 'DELETE', headers })
    await server.triggers.idle()
    expect(told).toEqual([
      ['created', { id: 'o1' }, { n: 1, text: 'сөз' }, 'orders/o1'],
      ['updated', 'service_account', 1, 2],
      ['deleted', 2],
    ])
  })
})
