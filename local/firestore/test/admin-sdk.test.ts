import { FieldValue, Filter, type Firestore } from 'firebase-admin/firestore'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startAdminSdk } from './admin-sdk.fixture.ts'

let db: Firestore
let stop: () => Promise<void>

beforeAll(async () => {
  ;({ db, stop } = await startAdminSdk(
    'admin',
    'service cloud.firestore { match /databases/{d}/documents { match /{p=**} { allow read, write: if false; } } }',
  ))
})

afterAll(() => stop())

const idsOf = (found: { docs: { id: string }[] }) => found.docs.map(({ id }) => id)

describe('the Admin SDK, over gRPC', () => {
  it('passes by the rules: set, get, update, create, delete', async () => {
    const reference = db.doc('a/b')
    await reference.set({ n: 1, at: FieldValue.serverTimestamp(), text: 'сөз' })
    await reference.update({ n: FieldValue.increment(1), list: FieldValue.arrayUnion('x') })
    const found = await reference.get()
    expect(found.data()).toMatchObject({ n: 2, text: 'сөз', list: ['x'] })
    expect(found.get('at').toMillis()).toBe(found.createTime?.toMillis())
    await expect(reference.create({})).rejects.toMatchObject({ code: 6 })
    await expect(db.doc('a/missing').update({ n: 1 })).rejects.toMatchObject({ code: 5 })
    await expect(reference.delete({ lastUpdateTime: found.createTime as never })).rejects.toMatchObject({ code: 9 })
    await reference.delete({ lastUpdateTime: found.updateTime as never })
    expect((await reference.get()).exists).toBe(false)
  })

  it('writes in batches and reads many at once', async () => {
    const batch = db.batch()
    for (let n = 0; n < 500; n++) batch.set(db.doc(`many/d${String(n).padStart(3, '0')}`), { n, even: n % 2 === 0 })
    await batch.commit()
    const [first, missing] = await db.getAll(db.doc('many/d000'), db.doc('many/none'))
    expect([first?.get('n'), missing?.exists]).toEqual([0, false])
    expect((await db.collection('many').where('even', '==', true).count().get()).data().count).toBe(250)
    const page = await db.collection('many').orderBy('n', 'desc').startAfter(100).limit(2).select('n').get()
    expect(page.docs.map((each) => each.data())).toEqual([{ n: 99 }, { n: 98 }])
    const either = Filter.or(Filter.where('n', '==', 3), Filter.where('n', '>', 498))
    expect(idsOf(await db.collection('many').where(either).get())).toEqual(['d003', 'd499'])
    const writer = db.bulkWriter()
    for (let n = 500; n < 600; n++) void writer.set(db.doc(`many/d${n}`), { n })
    await writer.close()
    expect((await db.collection('many').count().get()).data().count).toBe(600)
  })

  it('runs transactions that lose no update, with queries in them', async () => {
    const counter = db.doc('counters/a')
    await counter.set({ n: 0 })
    const add = () =>
      db.runTransaction(async (transaction) => {
        const found = await transaction.get(counter)
        const all = await transaction.get(db.collection('counters').where('n', '>=', 0))
        expect(all.size).toBe(1)
        transaction.update(counter, { n: found.get('n') + 1 })
      })
    await Promise.all(Array.from({ length: 5 }, add))
    expect((await counter.get()).get('n')).toBe(5)
    const readOnly = await db.runTransaction((transaction) => transaction.get(counter), { readOnly: true })
    expect(readOnly.get('n')).toBe(5)
  })

  it('lists collections, deletes recursively and finds collection groups', async () => {
    await db.doc('tree/a').set({ n: 1 })
    await db.doc('tree/a/leaves/b').set({ n: 2 })
    await db.doc('tree/a/leaves/b/veins/c').set({ n: 3 })
    await db.doc('treetop/a').set({ n: 4 })
    expect((await db.doc('tree/a').listCollections()).map(({ id }) => id)).toEqual(['leaves'])
    expect((await db.listCollections()).map(({ id }) => id)).toEqual(expect.arrayContaining(['tree', 'treetop']))
    expect((await db.collection('tree').listDocuments()).map(({ id }) => id)).toEqual(['a'])
    expect(idsOf(await db.collectionGroup('veins').get())).toEqual(['c'])
    await db.recursiveDelete(db.collection('tree'))
    expect((await db.collectionGroup('veins').get()).empty).toBe(true)
    expect((await db.doc('treetop/a').get()).exists).toBe(true)
  })

  it('listens', async () => {
    let seen: string[] = ['none yet']
    const unsubscribe = db
      .collection('watched')
      .orderBy('n')
      .onSnapshot((snapshot) => {
        seen = idsOf(snapshot)
      })
    await expect.poll(() => seen).toEqual([])
    await db.doc('watched/b').set({ n: 2 })
    await db.doc('watched/a').set({ n: 1 })
    await expect.poll(() => seen).toEqual(['a', 'b'])
    await db.doc('watched/a').delete()
    await expect.poll(() => seen).toEqual(['b'])
    unsubscribe()
  })

  it('is told by name what is not supported', async () => {
    await expect(db.collection('a').explain()).rejects.toMatchObject({
      code: 12,
      message: expect.stringContaining('explainOptions'),
    })
  })
})
