import { AggregateField, FieldPath, FieldValue, type Firestore } from 'firebase-admin/firestore'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startAdminSdk } from './admin-sdk.fixture.ts'

let db: Firestore
let stop: () => Promise<void>

beforeAll(async () => {
  ;({ db, stop } = await startAdminSdk('admin-queries'))
})

afterAll(() => stop())

const idsOf = (found: { docs: { id: string }[] }) => found.docs.map(({ id }) => id)

describe('queries of the Admin SDK', () => {
  it('partitions of a collection group cover each document once', async () => {
    const batch = db.batch()
    for (let n = 0; n < 50; n++) batch.set(db.doc(n % 3 ? `parts/p${n}` : `owners/o${n}/parts/p${n}`), { n })
    await batch.commit()
    const found: string[] = []
    let partitions = 0
    for await (const partition of db.collectionGroup('parts').getPartitions(7)) {
      partitions++
      found.push(...idsOf(await partition.toQuery().get()))
    }
    expect(partitions).toBe(7)
    expect(found.sort()).toEqual(Array.from({ length: 50 }, (_, n) => `p${n}`).sort())
  })

  it('the nearest vectors, filtered, with their distance', async () => {
    const vectors = db.collection('vectors')
    const batch = db.batch()
    const points: [string, number[], string][] = [
      ['origin', [0, 0], 'red'],
      ['near', [1, 1], 'red'],
      ['far', [30, 40], 'red'],
      ['blue', [0, 1], 'blue'],
      ['space', [0, 0, 0], 'red'],
    ]
    for (const [id, point, colour] of points) batch.set(vectors.doc(id), { at: FieldValue.vector(point), colour })
    await batch.commit()
    const found = await vectors
      .where('colour', '==', 'red')
      .findNearest({
        vectorField: 'at',
        queryVector: [0, 0],
        limit: 2,
        distanceMeasure: 'EUCLIDEAN',
        distanceResultField: 'distance',
      })
      .get()
    expect(found.docs.map((each) => [each.id, each.get('distance')])).toEqual([
      ['origin', 0],
      ['near', Math.SQRT2],
    ])
  })

  it('aggregates several fields of the documents that have them all', async () => {
    const orders = db.collection('orders')
    await orders.add({ price: 0.1, pieces: 2 })
    await orders.add({ price: 0.2, pieces: 3 })
    await orders.add({ price: 5 })
    const { total, mean, count } = (
      await orders
        .aggregate({
          total: AggregateField.sum('price'),
          mean: AggregateField.average('pieces'),
          count: AggregateField.count(),
        })
        .get()
    ).data()
    expect(total).toBeCloseTo(0.3)
    expect([mean, count]).toEqual([2.5, 2])
  })

  it('lists missing documents and pages backwards with limitToLast', async () => {
    await db.doc('rooms/ghost/messages/1').set({ n: 1 })
    await db.doc('rooms/real').set({ n: 2 })
    expect((await db.collection('rooms').listDocuments()).map(({ id }) => id)).toEqual(['ghost', 'real'])
    const parts = db.collectionGroup('parts')
    const last = await parts.orderBy('n').endBefore(40).limitToLast(2).get()
    expect(idsOf(last)).toEqual(['p38', 'p39'])
    const byName = await parts.orderBy(FieldPath.documentId()).startAt('parts/p47').endAt('parts/p49').get()
    expect(idsOf(byName)).toEqual(['p47', 'p49'])
  })
})

describe('transactions of the Admin SDK', () => {
  it('all succeed though they contend', async () => {
    const counter = db.doc('counters/c')
    await counter.set({ n: 0 })
    const add = () =>
      db.runTransaction(async (transaction) => {
        const n: number = (await transaction.get(counter)).get('n')
        transaction.update(counter, { n: n + 1 })
      })
    await Promise.all(Array.from({ length: 25 }, add))
    expect((await counter.get()).get('n')).toBe(25)
  })

  it('two that both have read before either writes come out one after the other', async () => {
    const account = db.doc('accounts/shared')
    await account.set({ balance: 100 })
    let first = 0
    let bothHaveRead = () => {}
    const gate = new Promise<void>((resolve) => {
      bothHaveRead = resolve
    })
    const withdraw = (amount: number) =>
      db.runTransaction(async (transaction) => {
        const balance: number = (await transaction.get(account)).get('balance')
        if (++first === 2) bothHaveRead()
        await gate
        transaction.update(account, { balance: balance - amount })
      })
    await Promise.all([withdraw(30), withdraw(20)])
    expect((await account.get()).get('balance')).toBe(50)
  })

  it('need one attempt while others write the same document again and again', async () => {
    const document = db.doc('busy/d')
    await document.set({ n: 0 })
    let busy = true
    const others = Promise.all(
      [1, 2, 3].map(async () => {
        while (busy) await document.update({ n: FieldValue.increment(1) })
      }),
    )
    let attempts = 0
    await db.runTransaction(async (transaction) => {
      attempts++
      const seen = (await transaction.get(document)).get('n')
      await new Promise((resolve) => setTimeout(resolve, 50))
      transaction.update(document, { seen })
    })
    busy = false
    await others
    expect(attempts).toBe(1)
  })

  it('read one moment where they only read', async () => {
    const pair = [db.doc('pairs/a'), db.doc('pairs/b')] as const
    const write = async (n: number) => {
      await db.batch().set(pair[0], { n }).set(pair[1], { n }).commit()
    }
    await write(1)
    const seen = await db.runTransaction(
      async (transaction) => {
        const a = await transaction.get(pair[0])
        await write(2)
        const b = await transaction.get(pair[1])
        return [a.get('n'), b.get('n')]
      },
      { readOnly: true },
    )
    expect(seen).toEqual([1, 1])
  })
})
