import { doc, setLogLevel } from 'firebase/firestore'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { type FirestoreServer, startFirestoreServer } from '../src/server/start.ts'
import { type Client, connect } from './client.ts'
import { exercises } from './exercises.ts'
import { testRules } from './test-rules.fixture.ts'

// Refusals are expected here; the SDK would print each of them.
setLogLevel('silent')

let server: FirestoreServer
let clients: Client[]

beforeAll(async () => {
  server = await startFirestoreServer({ port: 0, rules: testRules })
})

afterAll(() => server.close())

describe('the client SDK in Node', () => {
  it.each(Object.entries(exercises))('%s', async (name, exercise) => {
    const [client, other] = [connect(server.port), connect(server.port)]
    clients = [client, other]
    try {
      await exercise({ client, other, root: (db) => doc(db, 'free', name) })
    } finally {
      await Promise.all(clients.map((each) => each.close()))
    }
  })
})
