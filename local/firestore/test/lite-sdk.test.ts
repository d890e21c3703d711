import { deleteApp, type FirebaseApp, initializeApp } from 'firebase/app'
import {
  collection,
  connectFirestoreEmulator,
  deleteDoc,
  doc,
  type Firestore,
  getCount,
  getDoc,
  getDocs,
  getFirestore,
  increment,
  orderBy,
  query,
  runTransaction,
  serverTimestamp,
  setDoc,
  setLogLevel,
  Timestamp,
  updateDoc,
  where,
  writeBatch,
} from 'firebase/firestore/lite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FirestoreServer, startFirestoreServer } from '../src/server/start.ts'
import { testRules } from './test-rules.fixture.ts'

// Refusals are expected here; the SDK would print each of them.
setLogLevel('silent')

let server: FirestoreServer
let app: FirebaseApp
let db: Firestore

beforeAll(async () => {
  server = await startFirestoreServer({ port: 0, rules: testRules })
  app = initializeApp({ projectId: 'demo-lite', apiKey: 'demo' }, 'lite')
  db = getFirestore(app)
  connectFirestoreEmulator(db, '127.0.0.1', server.port, { mockUserToken: { sub: 'alice' } })
})

afterAll(async () => {
  await deleteApp(app)
  await server.close()
})

describe('the lite client SDK, over REST', () => {
  it('writes, reads, changes and deletes a document', async () => {
    const reference = doc(db, 'free/a/items/слово %:b')
    await setDoc(reference, { n: 1, at: serverTimestamp() })
    await updateDoc(reference, { n: increment(1) })
    const found = await getDoc(reference)
    expect(found.get('n')).toBe(2)
    expect(found.get('at')).toBeInstanceOf(Timestamp)
    await deleteDoc(reference)
    expect((await getDoc(reference)).exists()).toBe(false)
  })

  it('queries and counts', async () => {
    const all = collection(db, 'free/b/items')
    const batch = writeBatch(db)
    for (let n = 0; n < 5; n++) batch.set(doc(all, `d${n}`), { n })
    await batch.commit()
    const found = await getDocs(query(all, where('n', '>', 2), orderBy('n', 'desc')))
    expect(found.docs.map(({ id }) => id)).toEqual(['d4', 'd3'])
    expect((await getCount(all)).data()).toEqual({ count: 5 })
    expect((await getDocs(collection(db, 'free/none/items'))).size).toBe(0)
  })

  it('runs transactions that lose no update', async () => {
    const counter = doc(db, 'free/counter')
    await setDoc(counter, { n: 0 })
    const add = () =>
      runTransaction(db, async (transaction) => {
        transaction.update(counter, { n: (await transaction.get(counter)).get('n') + 1 })
      })
    await Promise.all([add(), add(), add()])
    expect((await getDoc(counter)).get('n')).toBe(3)
  })

  it('is refused by the rules with the codes of the real service', async () => {
    await expect(getDoc(doc(db, 'closed/a'))).rejects.toMatchObject({ code: 'permission-denied' })
    await expect(getDocs(collection(db, 'closed'))).rejects.toMatchObject({ code: 'permission-denied' })
    await expect(setDoc(doc(db, 'owned/a'), { owner: 'bob' })).rejects.toMatchObject({ code: 'permission-denied' })
    await expect(updateDoc(doc(db, 'free/missing'), { n: 1 })).rejects.toMatchObject({ code: 'not-found' })
    await setDoc(doc(db, 'owned/a'), { owner: 'alice' })
    expect((await getDoc(doc(db, 'owned/a'))).data()).toEqual({ owner: 'alice' })
  })
})
