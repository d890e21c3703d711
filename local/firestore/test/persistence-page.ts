import {
  collection,
  doc,
  onSnapshot,
  orderBy,
  persistentLocalCache,
  persistentMultipleTabManager,
  persistentSingleTabManager,
  query,
  setDoc,
  setLogLevel,
} from 'firebase/firestore'
import { type Client, connect } from './client.ts'

setLogLevel('silent')

/** What a listener shows. */
interface Seen {
  /** `id:n` of each document, in the order of `n`. */
  items: string[]
  /** The server has not confirmed that these are all. */
  fromCache: boolean
  pending: boolean
}

let client: Client

const items = () => collection(client.db, 'free/shared/items')

/** What the tests call in a tab whose documents live in IndexedDB. */
const page = {
  seen: null as Seen | null,
  acknowledged: [] as string[],

  watch(port: number, tabs: 'single' | 'multiple'): void {
    const tabManager = tabs === 'single' ? persistentSingleTabManager({}) : persistentMultipleTabManager()
    client = connect(port, { localCache: persistentLocalCache({ tabManager }) })
    onSnapshot(query(items(), orderBy('n')), { includeMetadataChanges: true }, ({ docs, metadata }) => {
      page.seen = {
        items: docs.map((each) => `${each.id}:${each.get('n')}`),
        fromCache: metadata.fromCache,
        pending: metadata.hasPendingWrites,
      }
    })
  },

  /** Begins a write; `acknowledged` tells when the server has taken it. */
  write(id: string, n: number): void {
    void setDoc(doc(items(), id), { n }).then(() => page.acknowledged.push(id))
  },
}

export type PersistencePage = typeof page
;(globalThis as unknown as { page: PersistencePage }).page = page
