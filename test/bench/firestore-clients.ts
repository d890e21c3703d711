import { deleteApp as deleteClientApp, initializeApp as initializeClientApp } from 'firebase/app'
import {
  collection,
  connectFirestoreEmulator,
  doc,
  getDocFromServer,
  getDocsFromServer,
  initializeFirestore,
  limit,
  onSnapshot,
  orderBy,
  query,
  setDoc,
  terminate,
  where,
  writeBatch,
} from 'firebase/firestore'
import { deleteApp, initializeApp } from 'firebase-admin/app'
import { getFirestore } from 'firebase-admin/firestore'

export interface Item {
  id: string
  data: Record<string, unknown>
}

/** How documents are asked for: each query finds 20 of a collection that `firestore-load.ts` filled. */
type Question = { group: string } | { from: number } | 'first'

/** What both SDKs can do, on one collection of one server. */
export interface Client {
  write(collection: string, item: Item): Promise<void>
  writeAll(collection: string, items: Item[]): Promise<void>
  read(collection: string, id: string): Promise<boolean>
  /** How many were found. */
  ask(collection: string, question: Question): Promise<number>
  /** Calls back at every snapshot; answers how to stop. */
  listen(collection: string, id: string, onSnapshot: () => void): () => void
  close(): Promise<void>
}

let clients = 0

/** The Admin SDK, over gRPC, past the rules. */
export function adminClient(address: string): Client {
  // The SDK reads the address of its server when it is created.
  process.env.FIRESTORE_EMULATOR_HOST = address
  process.env.METADATA_SERVER_DETECTION = 'none'
  const app = initializeApp({ projectId: 'demo-bench' }, `bench-${clients++}`)
  const db = getFirestore(app)
  db.settings({ host: address, ssl: false })
  return {
    async write(name, { id, data }) {
      await db.collection(name).doc(id).set(data)
    },
    async writeAll(name, items) {
      const batch = db.batch()
      for (const { id, data } of items) batch.set(db.collection(name).doc(id), data)
      await batch.commit()
    },
    read: async (name, id) => (await db.collection(name).doc(id).get()).exists,
    async ask(name, question) {
      const all = db.collection(name)
      if (question === 'first') return (await all.orderBy('n', 'desc').limit(20).get()).size
      if ('group' in question) return (await all.where('group', '==', question.group).get()).size
      const { from } = question
      return (
        await all
          .where('n', '>=', from)
          .where('n', '<', from + 20)
          .get()
      ).size
    },
    listen: (name, id, onChange) => db.collection(name).where('id', '==', id).onSnapshot(onChange),
    async close() {
      await db.terminate()
      await deleteApp(app)
    },
  }
}

/** The client SDK as Node gets it, over gRPC, with a memory cache. */
export function sdkClient(address: string): Client {
  const app = initializeClientApp({ projectId: 'demo-bench', apiKey: 'demo' }, `bench-${clients++}`)
  const db = initializeFirestore(app, {})
  const [host = '', port] = address.split(':')
  connectFirestoreEmulator(db, host, Number(port))
  return {
    write: (name, { id, data }) => setDoc(doc(db, name, id), data),
    async writeAll(name, items) {
      const batch = writeBatch(db)
      for (const { id, data } of items) batch.set(doc(db, name, id), data)
      await batch.commit()
    },
    read: async (name, id) => (await getDocFromServer(doc(db, name, id))).exists(),
    async ask(name, question) {
      const all = collection(db, name)
      if (question === 'first') return (await getDocsFromServer(query(all, orderBy('n', 'desc'), limit(20)))).size
      if ('group' in question) return (await getDocsFromServer(query(all, where('group', '==', question.group)))).size
      const { from } = question
      return (await getDocsFromServer(query(all, where('n', '>=', from), where('n', '<', from + 20)))).size
    },
    listen: (name, id, onChange) => onSnapshot(query(collection(db, name), where('id', '==', id)), onChange),
    async close() {
      await terminate(db)
      await deleteClientApp(app)
    },
  }
}
