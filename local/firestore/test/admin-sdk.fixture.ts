import { deleteApp, initializeApp } from 'firebase-admin/app'
import { type Firestore, initializeFirestore } from 'firebase-admin/firestore'
import { startFirestoreServer } from '../src/server/start.ts'

/** A server under rules, if any, and the Admin SDK of a project `demo-<name>` that speaks to it. */
export async function startAdminSdk(name: string, rules?: string): Promise<{ db: Firestore; stop(): Promise<void> }> {
  const server = await startFirestoreServer({ port: 0, rules })
  // Off Google's machines the Admin SDK would look for credentials on the network.
  process.env.METADATA_SERVER_DETECTION = 'none'
  process.env.FIRESTORE_EMULATOR_HOST = `127.0.0.1:${server.port}`
  const app = initializeApp({ projectId: `demo-${name}` }, name)
  const db = initializeFirestore(app)
  return {
    db,
    async stop() {
      await db.terminate()
      await deleteApp(app)
      await server.close()
    },
  }
}
