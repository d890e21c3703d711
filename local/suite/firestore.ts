import { startFirestoreServer } from '../firestore/src/server/start.ts'
import type { Emulator } from './emulator-registry.ts'

interface FirestoreOptions {
  host: string
  port: number
  projectId: string
  dataDir: string
  rulesFile: string
  functions: { host: string; port: number }
  warn(message: string): void
}

interface Firestore extends Emulator {
  /** Makes changes that fire no trigger, then or later. */
  withoutTriggers(change: () => Promise<void>): Promise<void>
  /** Drops all trigger registrations. A reloaded Functions emulator registers again what the code still has. */
  forgetTriggers(): Promise<void>
}

/** Starts the local Firestore with the project's rules and its data folder. */
export async function startFirestore(options: FirestoreOptions): Promise<Firestore> {
  const { host, port, projectId } = options
  const server = await startFirestoreServer(options)
  const control = async (method: string, path: string, body?: object) => {
    const url = `http://${host}:${port}/emulator/v1/projects/${projectId}/${path}`
    const response = await fetch(url, { method, body: body && JSON.stringify(body) })
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
  }
  return {
    name: 'firestore',
    host,
    port,
    stop: () => server.close(),
    withoutTriggers: async (change) => {
      await control('PUT', 'triggerDelivery', { mode: 'off' })
      try {
        await change()
      } finally {
        await control('PUT', 'triggerDelivery', { mode: 'on' })
      }
    },
    forgetTriggers: () => control('DELETE', 'triggers'),
  }
}
