import { expect, test } from 'vitest'
import type { Message } from '../model/proto-json.ts'
import { createFirestoreService } from './firestore-service.ts'
import { admin, database, get, int, set } from './service.fixture.ts'

const inc = (path: string): Message => ({
  ...set(path, {}),
  updateMask: {},
  updateTransforms: [{ fieldPath: 'n', increment: int(1) }],
})

/** Sends all messages at once and collects what comes back until there are `count` outcomes. */
function exchange(service: ReturnType<typeof createFirestoreService>, messages: Message[], count: number) {
  return new Promise<(Message | Error)[]>((resolve) => {
    const outcomes: (Message | Error)[] = []
    const keep = (outcome: Message | Error) => {
      outcomes.push(outcome)
      if (outcomes.length === count) resolve(outcomes)
    }
    const stream = service.write(admin, { send: keep, fail: keep })
    for (const message of messages) stream.receive(message)
  })
}

test('shakes hands, then acknowledges commits in order with new tokens', async () => {
  const service = createFirestoreService({})
  const outcomes = await exchange(
    service,
    [{ database }, { writes: [inc('c/a')] }, { writes: [] }, { writes: [inc('c/a')] }],
    4,
  )
  expect(outcomes).toMatchObject([
    { streamId: expect.any(String), streamToken: 'MA==' },
    { streamToken: 'MQ==', writeResults: [{ transformResults: [int(1)] }], commitTime: expect.any(String) },
    { streamToken: 'Mg==', writeResults: [], commitTime: expect.any(String) },
    { streamToken: 'Mw==', writeResults: [{ transformResults: [int(2)] }] },
  ])
})

test('after a refused commit applies nothing that the client had already sent behind it', async () => {
  const service = createFirestoreService({})
  const refused = { ...set('c/none', {}), currentDocument: { exists: true } }
  const messages = [{ database }, { writes: [inc('c/a')] }, { writes: [refused] }, { writes: [inc('c/a')] }]
  const outcomes = await exchange(service, messages, 3)
  expect(outcomes[1]).toMatchObject({ streamToken: 'MQ==' })
  expect(outcomes[2]).toMatchObject({ status: 'NOT_FOUND' })
  expect(await get(service, 'c/a')).toEqual({ n: int(1) })
})

test.each<[string, Message[]]>([
  ['is opened without writes', [{ database, writes: [inc('c/a')] }]],
  ['is not resumed', [{ database, streamId: 'earlier' }]],
  ['keeps to its database', [{ database }, { database: 'projects/p/databases/other', writes: [inc('c/a')] }]],
])('%s', async (_name, messages) => {
  const service = createFirestoreService({})
  const outcomes = await exchange(service, messages, messages.length)
  expect(outcomes.at(-1)).toMatchObject({ status: 'INVALID_ARGUMENT' })
  expect(await get(service, 'c/a')).toBeNull()
})

test('needs a database first', async () => {
  const outcomes = await exchange(createFirestoreService({}), [{ writes: [] }], 1)
  expect(outcomes[0]).toMatchObject({ status: 'INVALID_ARGUMENT' })
})
