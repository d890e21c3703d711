import { setImmediate as nextMacrotask, setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Message } from '../../model/proto-json.ts'
import type { FirestoreService } from '../contract.ts'
import { createFirestoreService } from '../firestore-service.ts'
import { admin, commit, int, pathOf, paths, remove, root, set, text } from '../service.fixture.ts'
import { ClientView } from './client-view.fixture.ts'

const from = [{ collectionId: 'c' }]
const byN = { from, orderBy: [{ field: { fieldPath: 'n' } }] }
const where = (fieldPath: string, op: string, value: Message) => ({ fieldFilter: { field: { fieldPath }, op, value } })

const queries: Message[] = [
  { from },
  { ...byN, where: where('n', 'LESS_THAN', int(10)) },
  { from, where: where('t', 'EQUAL', text('x')) },
  { ...byN, startAt: { values: [int(3)], before: false }, endAt: { values: [int(12)], before: false } },
  { from: [{ collectionId: 'c', allDescendants: true }] },
  { ...byN, limit: 2 },
  { ...byN, offset: 1, limit: 2 },
  { ...byN, offset: 2 },
  {
    from: [{ collectionId: 'c', allDescendants: true }],
    orderBy: [{ field: { fieldPath: 'n' }, direction: 'DESCENDING' }],
    limit: 3,
  },
]
const documentPaths = ['c/a', 'c/b', 'c/d', 'c/e', 'x/1/c/f', 'd/a']

type Step =
  | { kind: 'commit'; writes: Message[] }
  | { kind: 'listen' | 'unlisten'; target: number }
  | { kind: 'receive'; count: number }
  | { kind: 'receiveAll' | 'disconnect' | 'connect' | 'restart' }

const path = fc.constantFrom(...documentPaths)
const fields = fc.record(
  { n: fc.integer({ min: 0, max: 15 }).map(int), t: fc.constantFrom(text('x'), text('y')) },
  { requiredKeys: [] },
)
const write = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(path, fields).map(([at, what]) => set(at, what)) },
  path.map(remove),
)
const target = fc.nat(queries.length + documentPaths.length - 1)
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.array(write, { minLength: 1, maxLength: 4 }).map((writes) => ({ kind: 'commit' as const, writes })),
  },
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.constantFrom('listen' as const, 'listen' as const, 'unlisten' as const), target)
      .map(([kind, target]) => ({ kind, target })),
  },
  { weight: 2, arbitrary: fc.nat(12).map((count) => ({ kind: 'receive' as const, count })) },
  { weight: 2, arbitrary: fc.constant({ kind: 'receiveAll' as const }) },
  { weight: 2, arbitrary: fc.constantFrom({ kind: 'disconnect' as const }, { kind: 'connect' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'restart' as const }) },
)

/** One client and a server that it loses and finds again. */
class Scene {
  service: FirestoreService = createFirestoreService({})
  readonly client = new ClientView()
  readonly listening = new Set<number>()

  async run(step: Step): Promise<void> {
    switch (step.kind) {
      case 'commit':
        await commit(this.service, step.writes)
        break
      case 'listen':
        if (!this.listening.has(step.target)) this.listen(step.target)
        break
      case 'unlisten':
        if (this.listening.delete(step.target)) this.client.unlisten(step.target + 1)
        break
      case 'receive':
        this.client.receive(step.count)
        break
      case 'receiveAll':
        await this.receiveAll()
        if (this.client.connected) await this.expectConfirmed()
        break
      case 'disconnect':
        this.client.disconnect()
        break
      case 'connect':
        if (!this.client.connected) this.client.connect(this.service)
        break
      case 'restart': {
        // In memory: everything is gone. A server does not restart within the millisecond in which it stopped.
        const wasConnected = this.client.connected
        this.client.disconnect()
        await sleep(2)
        this.service = createFirestoreService({})
        if (wasConnected) this.client.connect(this.service)
      }
    }
  }

  /** To the end of what the last request is answered with. */
  async receiveAll(): Promise<void> {
    await nextMacrotask()
    this.client.receive()
  }

  listen(target: number): void {
    this.listening.add(target)
    const query = queries[target]
    if (query) this.client.listenToQuery(target + 1, query)
    else this.client.listenToDocument(target + 1, documentPaths[target - queries.length] as string)
  }

  /** Everything that was sent has been received: the client knows what a fresh query returns. */
  async expectConfirmed(): Promise<void> {
    for (const target of this.listening) {
      const found = await this.read(target)
      expect(this.client.confirmed(target + 1), `target ${target}`).toEqual([...found.keys()].sort())
      for (const [path, document] of found) expect(this.client.document(path)).toEqual(document)
    }
  }

  async read(target: number): Promise<Map<string, Message>> {
    const query = queries[target]
    const request = query
      ? { parent: root, structuredQuery: query }
      : { database: 'projects/p/databases/(default)', documents: [`${root}/${documentPaths[target - queries.length]}`] }
    const answers = await this.service.call(query ? 'RunQuery' : 'BatchGetDocuments', request, admin)
    const documents = answers.map((answer) => answer.document ?? answer.found).filter(Boolean)
    return new Map(documents.map((document) => [pathOf(document.name), document]))
  }

  /** Documents that the client holds and nobody confirms any more: it asks about each, as the SDKs do. */
  async expectHeldResolved(): Promise<void> {
    const existing = new Set(await paths(this.service, { from: [{ allDescendants: true }] }))
    this.client.held().forEach((path, index) => {
      this.client.listenToDocument(1001 + 2 * index, path)
    })
    await this.receiveAll()
    for (const path of this.client.held()) expect(existing.has(path), path).toBe(true)
  }
}

test('any history of commits, listens, lost connections and restarts ends with what a fresh query returns', {
  timeout: 30_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (history) => {
      const scene = new Scene()
      scene.client.connect(scene.service)
      for (const each of history) await scene.run(each)
      if (!scene.client.connected) scene.client.connect(scene.service)
      await scene.run({ kind: 'receiveAll' })
      await scene.expectHeldResolved()
    }),
    { numRuns: 300 },
  )
})

test('every query is listened to while everything changes', { timeout: 30_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(write, { minLength: 1, maxLength: 4 }), { maxLength: 12 }), async (commits) => {
      const scene = new Scene()
      scene.client.connect(scene.service)
      for (let target = 0; target < queries.length; target++) scene.listen(target)
      for (const writes of commits) {
        await scene.run({ kind: 'commit', writes })
        await scene.run({ kind: 'receiveAll' })
      }
    }),
    { numRuns: 60 },
  )
})
