import { collection, doc, onSnapshot, setDoc, setLogLevel } from 'firebase/firestore'
import { type Client, connect } from './client.ts'
import { exercises } from './exercises.ts'

setLogLevel('silent')

/** What the browser test calls in the page. */
const page = {
  /** Runs one exercise; resolves with null or what went wrong. */
  async run(name: string, port: number, polling: boolean): Promise<string | null> {
    const clients = [0, 1].map(() => connect(port, { experimentalForceLongPolling: polling }))
    const [client, other] = clients as [Client, Client]
    try {
      const root = `${name} ${polling ? 'polling' : 'streaming'}`
      await exercises[name]?.({ client, other, root: (db) => doc(db, 'free', root) })
      return null
    } catch (error) {
      return String(error)
    } finally {
      await Promise.all(clients.map((each) => each.close()))
    }
  },

  /** `n` of each watched document by its id; null as long as the server has not confirmed that these are all. */
  seen: null as Record<string, number> | null,
  client: null as Client | null,

  /** Keeps a listener open, to see it survive what happens to the server. */
  watch(port: number, polling: boolean): void {
    this.client = connect(port, { experimentalForceLongPolling: polling })
    onSnapshot(collection(this.client.db, 'watched'), { includeMetadataChanges: true }, ({ docs, metadata }) => {
      const confirmed = !metadata.fromCache && !metadata.hasPendingWrites
      this.seen = confirmed ? Object.fromEntries(docs.map((each) => [each.id, each.get('n')])) : null
    })
  },

  async write(id: string, n: number): Promise<void> {
    if (this.client) await setDoc(doc(this.client.db, 'watched', id), { n })
  },

  async unwatch(): Promise<void> {
    await this.client?.close()
  },
}

export type Page = typeof page
;(globalThis as unknown as { page: Page }).page = page
