import { fileURLToPath } from 'node:url'
import { startFirestoreServer } from '../../local/firestore/src/server/start.ts'

/** Gives the rules tests a local Firestore with the project's rules; the rules testing library finds it by itself. */
export default async function setup() {
  const rulesFile = fileURLToPath(new URL('../../firestore.rules', import.meta.url))
  const server = await startFirestoreServer({ port: 0, rulesFile })
  process.env.FIRESTORE_EMULATOR_HOST = `${server.host}:${server.port}`
  return () => server.close()
}
