import { doc, onSnapshot, setDoc, setLogLevel } from 'firebase/firestore'
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

  seen: null as number | null,
  client: null as Client | null,

  /** Keeps a listener open, to see it survive what happens to the server. */
  watch(port: number): void {
    this.client = connect(port)
    onSnapshot(doc(this.client.db, 'free/watched'), (snapshot) => {
      this.seen = snapshot.get('n') ?? null
    })
  },

  async write(n: number): Promise<void> {
    if (this.client) await setDoc(doc(this.client.db, 'free/watched'), { n })
  },
}

export type Page = typeof page
;(globalThis as unknown as { page: Page }).page = page
