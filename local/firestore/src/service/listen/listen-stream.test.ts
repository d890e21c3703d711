import { setImmediate as nextMacrotask } from 'node:timers/promises'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { FirestoreService } from '../contract.ts'
import { createFirestoreService } from '../firestore-service.ts'
import { commit, database, int, openListen, remove, root, set } from '../service.fixture.ts'

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
    expect(await stream.taken()).toEqual(['ADD 2', 'c/a +2', 'CURRENT 2 @', '@'])
    await commit(service, [set('c/b', { n: int(2) }), set('d/x', { n: int(2) })])
    expect(await stream.taken()).toEqual(['c/b +2', '@'])
    await commit(service, [set('c/a', { n: int(11) }), remove('c/b'), set('c/new', { n: int(3) })])
    expect(await stream.taken()).toEqual(['c/new +2', 'removed c/a -2', 'deleted c/b -2', '@'])
    await commit(service, [set('c/a', { n: int(12) }), set('d/x', {})])
    expect(await stream.taken()).toEqual([])
    stream.remove(2)
    expect(await stream.taken()).toEqual(['REMOVE 2'])
    await commit(service, [set('c/new', { n: int(4) })])
    expect(await stream.taken()).toEqual([])
  })

  test('of documents, there or not', async () => {
    const stream = openListen(service)
    stream.addDocument(3, 'c/a')
    expect(await stream.taken()).toEqual(['ADD 3', 'deleted c/a -3', 'CURRENT 3 @', '@'])
    await commit(service, [set('c/a', { n: int(1) }), set('c/b', {})])
    expect(await stream.taken()).toEqual(['c/a +3', '@'])
    await commit(service, [remove('c/a')])
    expect(await stream.taken()).toEqual(['deleted c/a -3', '@'])
  })

  test('with a resume token resets first; once removes itself', async () => {
    const stream = openListen(service)
    stream.receive({
      database,
      addTarget: { targetId: 2, query: { parent: root, structuredQuery: byN }, resumeToken: 'AA==', once: true },
    })
    expect(await stream.taken()).toEqual(['ADD 2', 'RESET 2', 'CURRENT 2 @', '@', 'REMOVE 2'])
  })

  test('of several targets tells each document once', async () => {
    const stream = openListen(service)
    stream.addQuery(2, small)
    stream.addQuery(4, byN)
    stream.addDocument(5, 'c/a')
    await stream.taken()
    await commit(service, [set('c/a', { n: int(1) })])
    expect(await stream.taken()).toEqual(['c/a +5,2,4', '@'])
    await commit(service, [set('c/a', { n: int(11) })])
    expect(await stream.taken()).toEqual(['c/a +5,4 -2', '@'])
    await commit(service, [remove('c/a')])
    expect(await stream.taken()).toEqual(['deleted c/a -5,4', '@'])
  })

  test('of targets that come together ends with one snapshot of them all', async () => {
    const stream = openListen(service)
    stream.addQuery(2, small)
    stream.addDocument(5, 'c/a')
    expect(await stream.taken()).toEqual(['ADD 2', 'CURRENT 2 @', 'ADD 5', 'deleted c/a -5', 'CURRENT 5 @', '@'])
  })

  test('of documents in limbo, asked about one by one, ends with one snapshot of them all', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const stream = openListen(service)
      const ask = (targetId: number, path: string) =>
        stream.receive({
          database,
          addTarget: { targetId, documents: { documents: [`${root}/${path}`] } },
          labels: { 'goog-listen-tags': 'limbo-document' },
        })
      ask(3, 'c/a')
      expect(await stream.taken()).toEqual(['ADD 3', 'deleted c/a -3', 'CURRENT 3 @'])
      vi.advanceTimersByTime(5)
      ask(5, 'c/b')
      vi.advanceTimersByTime(5)
      expect(await stream.taken()).toEqual(['ADD 5', 'deleted c/b -5', 'CURRENT 5 @'])
      vi.advanceTimersByTime(5)
      expect(await stream.taken()).toEqual(['@'])
      vi.advanceTimersByTime(1000)
      expect(await stream.taken()).toEqual([])
    } finally {
      vi.useRealTimers()
    }
  })

  test('of a limited query moves its window', async () => {
    await commit(
      service,
      [0, 1, 2, 3].map((n) => set(`c/d${n}`, { n: int(n) })),
    )
    const stream = openListen(service)
    stream.addQuery(2, { ...byN, limit: 2 })
    expect(await stream.taken()).toEqual(['ADD 2', 'c/d0 +2', 'c/d1 +2', 'CURRENT 2 @', '@'])
    await commit(service, [remove('c/d0')])
    expect(await stream.taken()).toEqual(['c/d2 +2', 'deleted c/d0 -2', '@'])
    await commit(service, [set('c/neg', { n: int(-1) })])
    expect(await stream.taken()).toEqual(['c/neg +2', 'removed c/d2 -2', '@'])
    await commit(service, [set('c/d3', { n: int(5) })])
    expect(await stream.taken()).toEqual([])
  })

  test('of a collection group, and of everything below a document', async () => {
    const stream = openListen(service)
    stream.addQuery(2, { from: [{ collectionId: 'c', allDescendants: true }] })
    stream.receive({
      database,
      addTarget: {
        targetId: 4,
        query: { parent: `${root}/x/1`, structuredQuery: { from: [{ allDescendants: true }] } },
      },
    })
    await stream.taken()
    await commit(service, [set('x/1/c/2', {}), set('x/1/d/3', {}), set('x/2/c/4', {})])
    expect(await stream.taken()).toEqual(['x/1/c/2 +2,4', 'x/2/c/4 +2', 'x/1/d/3 +4', '@'])
  })

  test('of targets with projections shows each of them its part', async () => {
    const stream = openListen(service)
    stream.addQuery(2, { from, select: { fields: [{ fieldPath: 'n' }] } })
    stream.addQuery(4, byN)
    stream.addQuery(6, small)
    stream.messages.length = 0
    await commit(service, [set('c/a', { n: int(1), t: int(2) })])
    const shown = stream.messages.flatMap(({ documentChange }) =>
      documentChange ? [[documentChange.targetIds, Object.keys(documentChange.document.fields)]] : [],
    )
    expect(shown).toEqual([
      [
        [4, 6],
        ['n', 't'],
      ],
      [[2], ['n']],
    ])
  })

  test('a stream that cannot be told of a commit ends alone', async () => {
    const failed = vi.fn()
    let broken = false
    const send = () => {
      if (broken) throw new Error('no way to send')
    }
    const stream = service.listen({ kind: 'admin' }, { send, fail: failed })
    const addTarget = { targetId: 2, query: { parent: root, structuredQuery: byN } }
    stream.receive({ database, addTarget })
    const other = openListen(service)
    other.addQuery(2, byN)
    await other.taken()
    broken = true
    await commit(service, [set('c/a', { n: int(1) })])
    await commit(service, [set('c/a', { n: int(2) })])
    expect(failed).toHaveBeenCalledTimes(1)
    expect(await other.taken()).toEqual(['c/a +2', '@', 'c/a +2', '@'])
  })

  test('a query that is wrong ends alone, with its reason', async () => {
    const stream = openListen(service)
    stream.addQuery(2, { from, where: 5 })
    stream.addQuery(4, byN)
    expect(await stream.taken()).toEqual(['ADD 2', 'REMOVE 2 (3)', 'ADD 4', 'CURRENT 4 @', '@'])
    expect(stream.errors).toEqual([])
  })

  test('clear tells listeners', async () => {
    await commit(service, [set('c/a', { n: int(1) })])
    const stream = openListen(service)
    stream.addQuery(2, byN)
    await stream.taken()
    await service.clear('p', '(default)')
    expect(await stream.taken()).toEqual(['deleted c/a -2', '@'])
  })

  test('frames come before the write is acknowledged', async () => {
    const events: string[] = []
    const stream = service.listen({ kind: 'admin' }, { send: () => events.push('frame'), fail: () => {} })
    stream.receive({ database, addTarget: { targetId: 2, query: { parent: root, structuredQuery: byN } } })
    await nextMacrotask()
    events.length = 0
    await new Promise<void>((resolve) => {
      const write = service.write(
        { kind: 'admin' },
        { send: (m) => m.commitTime && resolve(void events.push('ack')), fail: () => {} },
      )
      write.receive({ database })
      write.receive({ writes: [set('c/a', { n: int(1) })] })
    })
    expect(events).toEqual(['frame', 'frame', 'ack'])
  })
})
