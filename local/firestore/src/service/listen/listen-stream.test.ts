import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Message } from '../../model/proto-json.ts'
import type { FirestoreService } from '../contract.ts'
import { createFirestoreService } from '../firestore-service.ts'
import { commit, DATABASE, int, openListen, pathOf, paths, ROOT, remove, set, text } from '../service-fixture.ts'

let service: FirestoreService

beforeEach(() => {
  service = createFirestoreService({})
})

const from = [{ collectionId: 'c' }]
const byN = { from, orderBy: [{ field: { fieldPath: 'n' } }] }
const small = { ...byN, where: { fieldFilter: { field: { fieldPath: 'n' }, op: 'LESS_THAN', value: int(10) } } }

describe('the sequence of messages', () => {
  test('of a query: its results, then every commit that concerns it with one snapshot', async () => {
    await commit(service, [set('c/a', { n: int(1) }), set('c/b', { n: int(20) })])
    const stream = openListen(service)
    stream.addQuery(2, small)
    expect(stream.taken()).toEqual(['ADD 2', 'c/a +2', 'CURRENT 2 @', '@'])
    await commit(service, [set('c/b', { n: int(2) }), set('d/x', { n: int(2) })])
    expect(stream.taken()).toEqual(['c/b +2', '@'])
    await commit(service, [set('c/a', { n: int(11) }), remove('c/b'), set('c/new', { n: int(3) })])
    expect(stream.taken()).toEqual(['c/new +2', 'removed c/a -2', 'deleted c/b -2', '@'])
    await commit(service, [set('c/a', { n: int(12) }), set('d/x', {})])
    expect(stream.taken()).toEqual([])
    stream.remove(2)
    expect(stream.taken()).toEqual(['REMOVE 2'])
    await commit(service, [set('c/new', { n: int(4) })])
    expect(stream.taken()).toEqual([])
  })

  test('of documents, there or not', async () => {
    const stream = openListen(service)
    stream.addDocument(3, 'c/a')
    expect(stream.taken()).toEqual(['ADD 3', 'deleted c/a -3', 'CURRENT 3 @', '@'])
    await commit(service, [set('c/a', { n: int(1) }), set('c/b', {})])
    expect(stream.taken()).toEqual(['c/a +3', '@'])
    await commit(service, [remove('c/a')])
    expect(stream.taken()).toEqual(['deleted c/a -3', '@'])
  })

  test('with a resume token resets first; once removes itself', async () => {
    const stream = openListen(service)
    stream.receive({
      database: DATABASE,
      addTarget: { targetId: 2, query: { parent: ROOT, structuredQuery: byN }, resumeToken: 'AA==', once: true },
    })
    expect(stream.taken()).toEqual(['ADD 2', 'RESET 2', 'CURRENT 2 @', '@', 'REMOVE 2'])
  })

  test('of several targets tells each document once', async () => {
    const stream = openListen(service)
    stream.addQuery(2, small)
    stream.addQuery(4, byN)
    stream.addDocument(5, 'c/a')
    stream.taken()
    await commit(service, [set('c/a', { n: int(1) })])
    expect(stream.taken()).toEqual(['c/a +5,2,4', '@'])
    await commit(service, [set('c/a', { n: int(11) })])
    expect(stream.taken()).toEqual(['c/a +5,4 -2', '@'])
    await commit(service, [remove('c/a')])
    expect(stream.taken()).toEqual(['deleted c/a -5,4', '@'])
  })

  test('of a limited query moves its window', async () => {
    await commit(
      service,
      [0, 1, 2, 3].map((n) => set(`c/d${n}`, { n: int(n) })),
    )
    const stream = openListen(service)
    stream.addQuery(2, { ...byN, limit: 2 })
    expect(stream.taken()).toEqual(['ADD 2', 'c/d0 +2', 'c/d1 +2', 'CURRENT 2 @', '@'])
    await commit(service, [remove('c/d0')])
    expect(stream.taken()).toEqual(['c/d2 +2', 'deleted c/d0 -2', '@'])
    await commit(service, [set('c/neg', { n: int(-1) })])
    expect(stream.taken()).toEqual(['c/neg +2', 'removed c/d2 -2', '@'])
    await commit(service, [set('c/d3', { n: int(5) })])
    expect(stream.taken()).toEqual([])
  })

  test('of a collection group, and of everything below a document', async () => {
    const stream = openListen(service)
    stream.addQuery(2, { from: [{ collectionId: 'c', allDescendants: true }] })
    stream.receive({
      database: DATABASE,
      addTarget: {
        targetId: 4,
        query: { parent: `${ROOT}/x/1`, structuredQuery: { from: [{ allDescendants: true }] } },
      },
    })
    stream.taken()
    await commit(service, [set('x/1/c/2', {}), set('x/1/d/3', {}), set('x/2/c/4', {})])
    expect(stream.taken()).toEqual(['x/1/c/2 +2,4', 'x/2/c/4 +2', 'x/1/d/3 +4', '@'])
  })

  test('a query that is wrong ends alone, with its reason', async () => {
    const stream = openListen(service)
    stream.addQuery(2, { from, where: 5 })
    stream.addQuery(4, byN)
    expect(stream.taken()).toEqual(['ADD 2', 'REMOVE 2 (3)', 'ADD 4', 'CURRENT 4 @', '@'])
    expect(stream.errors).toEqual([])
  })

  test('clear tells listeners', async () => {
    await commit(service, [set('c/a', { n: int(1) })])
    const stream = openListen(service)
    stream.addQuery(2, byN)
    stream.taken()
    await service.clear('p', '(default)')
    expect(stream.taken()).toEqual(['deleted c/a -2', '@'])
  })

  test('frames come before the write is acknowledged', async () => {
    const events: string[] = []
    const stream = service.listen({ kind: 'admin' }, { send: () => events.push('frame'), fail: () => {} })
    stream.receive({ database: DATABASE, addTarget: { targetId: 2, query: { parent: ROOT, structuredQuery: byN } } })
    events.length = 0
    await new Promise<void>((resolve) => {
      const write = service.write(
        { kind: 'admin' },
        { send: (m) => m.commitTime && resolve(void events.push('ack')), fail: () => {} },
      )
      write.receive({ database: DATABASE })
      write.receive({ writes: [set('c/a', { n: int(1) })] })
    })
    expect(events).toEqual(['frame', 'frame', 'ack'])
  })
})

/** What a client makes of the messages: the documents of each target. */
function replay(messages: readonly Message[]): {
  members: Map<number, Set<string>>
  documents: Map<string, Message>
  times: string[]
} {
  const members = new Map<number, Set<string>>()
  const documents = new Map<string, Message>()
  const times: string[] = []
  const leave = (ids: number[] = [], path: string) => {
    for (const id of ids) members.get(id)?.delete(path)
  }
  for (const { documentChange, documentDelete, documentRemove, targetChange } of messages) {
    if (documentChange) {
      const path = pathOf(documentChange.document.name)
      documents.set(path, documentChange.document)
      for (const id of documentChange.targetIds) members.get(id)?.add(path)
      leave(documentChange.removedTargetIds, path)
    } else if (documentDelete || documentRemove) {
      const { document, removedTargetIds } = documentDelete ?? documentRemove
      leave(removedTargetIds, pathOf(document))
    } else if (targetChange.targetChangeType === 'ADD') {
      for (const id of targetChange.targetIds) members.set(id, new Set())
    } else if (!targetChange.targetChangeType) times.push(targetChange.readTime)
  }
  return { members, documents, times }
}

test('whatever happens, every listener ends with what a fresh query returns', async () => {
  const queries: Message[] = [
    { from },
    small,
    { ...byN, limit: 2 },
    { ...byN, offset: 1, limit: 2 },
    { from, where: { fieldFilter: { field: { fieldPath: 't' }, op: 'EQUAL', value: text('x') } } },
    {
      from: [{ collectionId: 'c', allDescendants: true }],
      orderBy: [{ field: { fieldPath: 'n' }, direction: 'DESCENDING' }],
      limit: 3,
    },
    { ...byN, startAt: { values: [int(3)], before: false }, endAt: { values: [int(12)], before: false } },
  ]
  const path = fc.constantFrom('c/a', 'c/b', 'c/d', 'c/e', 'x/1/c/f', 'd/a')
  const fields = fc.record(
    { n: fc.integer({ min: 0, max: 15 }).map(int), t: fc.constantFrom(text('x'), text('y')) },
    { requiredKeys: [] },
  )
  const write = fc.oneof(
    { weight: 3, arbitrary: fc.tuple(path, fields).map(([at, what]) => set(at, what)) },
    path.map(remove),
  )
  const history = fc.array(fc.array(write, { minLength: 1, maxLength: 4 }), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(history, fc.nat(12), async (commits, joinAt) => {
      const fresh = createFirestoreService({})
      const stream = openListen(fresh)
      for (const [i, writes] of [...commits, []].entries()) {
        if (i === Math.min(joinAt, commits.length))
          queries.forEach((query, id) => {
            stream.addQuery(id + 1, query)
          })
        await commit(fresh, writes)
      }
      const { members, documents, times } = replay(stream.messages)
      for (const [i, query] of queries.entries()) {
        const request = { parent: ROOT, structuredQuery: query }
        const expected = (await paths(fresh, query)).sort()
        expect([...(members.get(i + 1) ?? [])].sort()).toEqual(expected)
        for (const { document } of await fresh.call('RunQuery', request, { kind: 'admin' })) {
          if (document) expect(documents.get(pathOf(document.name))).toEqual(document)
        }
      }
      expect([...times].sort()).toEqual(times)
    }),
    { numRuns: 150 },
  )
})
