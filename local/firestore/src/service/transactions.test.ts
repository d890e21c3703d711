import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Message } from '../model/proto-json.ts'
import type { FirestoreService } from './contract.ts'
import { createFirestoreService } from './firestore-service.ts'
import { admin, commit, database, get, int, paths, remove, root, set } from './service.fixture.ts'

let service: FirestoreService

beforeEach(() => {
  service = createFirestoreService({})
})

const begin = async (options: Message = { readWrite: {} }): Promise<string> => {
  return (await service.call('BeginTransaction', { database, options }, admin))[0]?.transaction
}
/** A write from outside, though a transaction that has read the same does not end: it waits, then goes ahead. */
const overrule = async (writes: Message[]): Promise<Message> => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  try {
    const written = commit(service, writes)
    await vi.advanceTimersByTimeAsync(2_000)
    return await written
  } finally {
    vi.useRealTimers()
  }
}
const inTransaction = (transaction: string, writes: Message[]) => commit(service, writes, admin, transaction)
const onCallQuery = {
  from: [{ collectionId: 'doctors' }],
  where: { fieldFilter: { field: { fieldPath: 'onCall' }, op: 'EQUAL', value: { booleanValue: true } } },
}
const doctor = (name: string, onCall: boolean) => set(`doctors/${name}`, { onCall: { booleanValue: onCall } })

describe('isolation', () => {
  test('no increment is lost among rivals, and none needs many attempts', async () => {
    await commit(service, [set('c/n', { n: int(0) })])
    let attempts = 0
    const increment = async (): Promise<void> => {
      for (;;) {
        attempts++
        const transaction = await begin()
        const n = await get(service, 'c/n', { transaction })
        const next = Number((n as { n: { integerValue: string } }).n.integerValue) + 1
        try {
          await inTransaction(transaction, [set('c/n', { n: int(next) })])
          return
        } catch (error) {
          expect(error).toMatchObject({ status: 'ABORTED' })
        }
      }
    }
    await Promise.all(Array.from({ length: 30 }, increment))
    expect(await get(service, 'c/n')).toEqual({ n: int(30) })
    expect(attempts).toBe(30)
  })

  test('a write from outside aborts', async () => {
    await commit(service, [set('c/a', { n: int(1) })])
    const transaction = await begin()
    await get(service, 'c/a', { transaction })
    await overrule([set('c/a', { n: int(2) })])
    await expect(inTransaction(transaction, [set('c/b', {})])).rejects.toMatchObject({ status: 'ABORTED' })
    expect(await get(service, 'c/b')).toBeNull()
  })

  test('a document that comes into being aborts', async () => {
    const transaction = await begin()
    expect(await get(service, 'c/a', { transaction })).toBeNull()
    await overrule([set('c/a', {})])
    await expect(inTransaction(transaction, [set('c/a', {})])).rejects.toMatchObject({ status: 'ABORTED' })
  })

  test('two queries over the same documents cannot both act on what the other changes', async () => {
    await commit(service, [doctor('a', true), doctor('b', true)])
    const leave = async (name: string) => {
      const transaction = await begin()
      const found = await paths(service, onCallQuery, { transaction })
      if (found.length > 1) await inTransaction(transaction, [doctor(name, false)])
    }
    const outcomes = await Promise.allSettled([leave('a'), leave('b')])
    expect(await paths(service, onCallQuery)).toHaveLength(1)
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled'])
  })

  test.each([
    ['one more', [doctor('c', true)]],
    ['one less', [remove('doctors/a')]],
  ])('a query with %s aborts', async (_name, writes) => {
    await commit(service, [doctor('a', true), doctor('b', true)])
    const transaction = await begin()
    await paths(service, onCallQuery, { transaction })
    await overrule(writes)
    await expect(inTransaction(transaction, [set('x/y', {})])).rejects.toMatchObject({ status: 'ABORTED' })
  })

  test('a change that leaves the results of the query alone does not abort', async () => {
    await commit(service, [doctor('a', true), doctor('b', false)])
    const transaction = await begin()
    await paths(service, onCallQuery, { transaction })
    await overrule([doctor('c', false), remove('doctors/b')])
    await inTransaction(transaction, [doctor('a', false)])
    expect(await paths(service, onCallQuery)).toEqual([])
  })

  test('a second read aborts when the first has changed, so no view is mixed', async () => {
    await commit(service, [set('c/a', {}), set('c/b', {})])
    const transaction = await begin()
    await get(service, 'c/a', { transaction })
    await overrule([set('c/a', { n: int(2) }), set('c/b', { n: int(2) })])
    await expect(get(service, 'c/b', { transaction })).rejects.toMatchObject({ status: 'ABORTED' })
  })

  test('those that read in opposite order do not wait for each other', async () => {
    await commit(service, [set('c/a', {}), set('c/b', {})])
    const [first, second] = await Promise.all([begin(), begin()])
    await get(service, 'c/a', { transaction: first })
    await get(service, 'c/b', { transaction: second })
    const started = Date.now()
    const crossing = get(service, 'c/b', { transaction: first })
    await get(service, 'c/a', { transaction: second })
    expect(Date.now() - started).toBeLessThan(500)
    await inTransaction(second, [set('c/a', { n: int(2) }), set('c/b', { n: int(2) })])
    await expect(crossing).rejects.toMatchObject({ status: 'ABORTED' })
  })
})

describe('a write from outside', () => {
  test('waits for the transaction that has read the document', async () => {
    await commit(service, [set('c/a', { n: int(1) })])
    const transaction = await begin()
    await get(service, 'c/a', { transaction })
    const outside = commit(service, [set('c/a', { n: int(9) })])
    await inTransaction(transaction, [set('c/a', { n: int(2) }), set('c/b', {})])
    await outside
    expect(await get(service, 'c/a')).toEqual({ n: int(9) })
    expect(await get(service, 'c/b')).toEqual({})
  })

  test.each([
    ['a rollback', (transaction: string) => service.call('Rollback', { database, transaction }, admin)],
    ['a refused commit', (transaction: string) => inTransaction(transaction, [{}]).catch(() => {})],
  ])('waits no longer than until %s', async (_name, end) => {
    const transaction = await begin()
    await paths(service, onCallQuery, { transaction })
    let written = false
    const outside = service
      .call('CreateDocument', { parent: root, collectionId: 'doctors', documentId: 'a', document: {} }, admin)
      .then(() => {
        written = true
      })
    await new Promise(setImmediate)
    expect(written).toBe(false)
    await end(transaction)
    await outside
  })

  test('does not wait for readers of other documents or of the past', async () => {
    const [writer, reader] = [await begin(), await begin({ readOnly: {} })]
    await get(service, 'c/b', { transaction: writer })
    await get(service, 'c/a', { transaction: reader })
    const started = Date.now()
    await commit(service, [set('c/a', {}), set('x/y', {})])
    expect(Date.now() - started).toBeLessThan(1_500)
  })

  test('does not wait for a transaction that fails anyway', async () => {
    const transaction = await begin()
    await get(service, 'c/a', { transaction })
    await overrule([set('c/a', {})])
    const started = Date.now()
    await commit(service, [set('c/a', {})])
    expect(Date.now() - started).toBeLessThan(1_500)
  })

  test('nor many of them make a transaction fail', async () => {
    await commit(service, [set('c/a', { n: int(0) })])
    const transaction = await begin()
    await get(service, 'c/a', { transaction })
    const outside = Array.from({ length: 20 }, (_, n) => commit(service, [set('c/a', { n: int(n) })]))
    await inTransaction(transaction, [set('c/b', {})])
    await Promise.all(outside)
  })
})

test('two that have read the same document and both write it do not wait for each other to the end', async () => {
  await commit(service, [set('c/a', {})])
  const [first, second] = [await begin(), await begin()]
  await get(service, 'c/a', { transaction: first })
  await get(service, 'c/a', { transaction: second })
  const started = Date.now()
  const outcomes = await Promise.allSettled([
    inTransaction(first, [set('c/a', { n: int(1) })]),
    inTransaction(second, [set('c/a', { n: int(2) })]),
  ])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(Date.now() - started).toBeLessThan(1_500)
})

describe('life', () => {
  test('the first read can begin one', async () => {
    await commit(service, [set('c/a', { n: int(1) })])
    const request = { database, documents: [`${database}/documents/c/a`], newTransaction: { readWrite: {} } }
    const [answer] = await service.call('BatchGetDocuments', request, admin)
    await inTransaction(answer?.transaction, [set('c/b', {})])
    expect(await get(service, 'c/b')).toEqual({})
  })

  test('ends with its commit, its rollback, and a refused commit', async () => {
    const [committed, rolledBack, refused] = [await begin(), await begin(), await begin()]
    await inTransaction(committed, [])
    await service.call('Rollback', { database, transaction: rolledBack }, admin)
    const write = { ...set('c/none', {}), currentDocument: { exists: true } }
    await expect(inTransaction(refused, [write])).rejects.toMatchObject({ status: 'NOT_FOUND' })
    for (const transaction of [committed, rolledBack, refused]) {
      await expect(inTransaction(transaction, [])).rejects.toMatchObject({ status: 'ABORTED' })
      await service.call('Rollback', { database, transaction }, admin)
    }
  })

  test.each(['', 'AAAA', 5])('%j is no transaction', async (transaction) => {
    const refusal = { status: 'INVALID_ARGUMENT', message: 'Invalid transaction.' }
    await expect(service.call('Rollback', { database, transaction }, admin)).rejects.toMatchObject(refusal)
    await expect(begin({ readWrite: { retryTransaction: 'AAAA' } })).rejects.toMatchObject(refusal)
  })

  test('is forgotten after 270 seconds though it is used', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    try {
      const transaction = await begin()
      for (let seconds = 0; seconds < 250; seconds += 50) {
        vi.setSystemTime(Date.now() + 50_000)
        await get(service, 'c/a', { transaction })
      }
      vi.setSystemTime(Date.now() + 21_000)
      await expect(get(service, 'c/a', { transaction })).rejects.toMatchObject({ status: 'ABORTED' })
    } finally {
      vi.useRealTimers()
    }
  })

  test('is forgotten after a minute without use', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    try {
      const transaction = await begin()
      vi.setSystemTime(Date.now() + 61_000)
      await expect(get(service, 'c/a', { transaction })).rejects.toMatchObject({ status: 'ABORTED' })
    } finally {
      vi.useRealTimers()
    }
  })
})

describe('read-only', () => {
  test('sees one moment and cannot write', async () => {
    await commit(service, [set('c/a', { n: int(1) }), doctor('a', true)])
    const transaction = await begin({ readOnly: {} })
    await commit(service, [set('c/a', { n: int(2) }), set('c/b', {}), remove('doctors/a')])
    expect(await get(service, 'c/a', { transaction })).toEqual({ n: int(1) })
    expect(await get(service, 'c/b', { transaction })).toBeNull()
    expect(await paths(service, onCallQuery, { transaction })).toEqual(['doctors/a'])
    await expect(inTransaction(transaction, [set('c/a', {})])).rejects.toMatchObject({ status: 'INVALID_ARGUMENT' })
  })

  test('can look at a given time, but not at the future', async () => {
    const { commitTime } = await commit(service, [set('c/a', { n: int(1) })])
    await commit(service, [set('c/a', { n: int(2) })])
    const transaction = await begin({ readOnly: { readTime: commitTime } })
    expect(await get(service, 'c/a', { transaction })).toEqual({ n: int(1) })
    await expect(begin({ readOnly: { readTime: '2999-01-01T00:00:00Z' } })).rejects.toThrow('future')
    const fine = commitTime.replace('Z', '1Z')
    await expect(get(service, 'c/a', { readTime: fine })).rejects.toThrow('more than microseconds precision')
  })
})
