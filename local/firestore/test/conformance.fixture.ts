import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  initializeTestEnvironment,
  type RulesTestContext,
  type RulesTestEnvironment,
  type TokenOptions,
} from '@firebase/rules-unit-testing'
import { doc, type Firestore, setLogLevel, writeBatch } from 'firebase/firestore'
import { startFirestoreServer } from '../src/server/start.ts'

setLogLevel('silent')

/** A project under rules, as an application's own tests see it. */
export interface App {
  as(uid: string, claims?: TokenOptions): Firestore
  guest(): Firestore
  /** Writes documents past the rules: path to fields. */
  seed(documents: Record<string, Record<string, unknown>>): Promise<void>
  asAdmin(work: (db: Firestore) => Promise<void>): Promise<void>
  clear(): Promise<void>
  close(): Promise<void>
}

/**
 * Starts the application `name` under the rules in `conformance-<name>.rules`: on a server of its own, or on the one that
 * FIRESTORE_EMULATOR_HOST names, so that the same expectations can be put to another emulator.
 */
export async function startApp(name: string): Promise<App> {
  const given = process.env.FIRESTORE_EMULATOR_HOST?.split(':')
  const server = given ? undefined : await startFirestoreServer({ port: 0 })
  const address = { host: given?.[0] ?? '127.0.0.1', port: server?.port ?? Number(given?.[1]) }
  const environment: RulesTestEnvironment = await initializeTestEnvironment({
    projectId: `demo-${name}`,
    firestore: { ...address, rules: readFileSync(join(import.meta.dirname, `conformance-${name}.rules`), 'utf8') },
  })
  const firestoreOf = (context: RulesTestContext) => context.firestore() as unknown as Firestore
  const contexts = new Map<string, Firestore>()
  const once = (key: string, make: () => RulesTestContext) => {
    const db = contexts.get(key) ?? firestoreOf(make())
    contexts.set(key, db)
    return db
  }
  const asAdmin = (work: (db: Firestore) => Promise<void>) =>
    environment.withSecurityRulesDisabled((context) => work(firestoreOf(context)))
  return {
    as: (uid, claims) => once(JSON.stringify([uid, claims]), () => environment.authenticatedContext(uid, claims)),
    guest: () => once('', () => environment.unauthenticatedContext()),
    asAdmin,
    seed: (documents) =>
      asAdmin(async (db) => {
        const batch = writeBatch(db)
        for (const [path, fields] of Object.entries(documents)) batch.set(doc(db, path), fields)
        await batch.commit()
      }),
    clear: () => environment.clearFirestore(),
    async close() {
      await environment.cleanup()
      await server?.close()
    },
  }
}

/** Fields without those that are undefined, which stands for "left out" in the tables of cases. */
export const defined = (fields: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
