import { readFileSync } from 'node:fs'
import { initializeTestEnvironment, type RulesTestContext } from '@firebase/rules-unit-testing'
import { doc, type Firestore, setLogLevel, writeBatch } from 'firebase/firestore'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { type Documents, standing } from './fixtures.ts'
import { type Role, uidOf } from './roles.ts'

export interface RulesUnderTest {
  /** The database as somebody in this role sees it. */
  as(role: Role): Firestore
  /** Writes documents past the rules. */
  arrange(documents: Documents): Promise<void>
  /** Empties the database but for what always stands there. */
  reset(): Promise<void>
}

/**
 * A database of its own under the project's rules for the tests of a file. What always stands there (places, staff,
 * people, an NGO) is laid out anew before each test.
 */
export function rulesUnderTest(name: string): RulesUnderTest {
  const address = process.env.FIRESTORE_EMULATOR_HOST
  if (!address) throw new Error('FIRESTORE_EMULATOR_HOST names no Firestore: run these tests with `npm test -- rules`')
  const [host = '', port = ''] = address.split(':')
  const rules = readFileSync(new URL('../../firestore.rules', import.meta.url), 'utf8')
  const firestore = { host, port: Number(port), rules }
  const databases = new Map<Role | 'owner', Firestore>()
  let environment: Awaited<ReturnType<typeof initializeTestEnvironment>>
  let finishOwner = () => {}
  let ownerDone: Promise<void>

  async function openOwner() {
    const finished = new Promise<void>((resolve) => {
      finishOwner = resolve
    })
    await new Promise<void>((opened) => {
      // The context lives as long as its callback, and opening one for each write would double the time of the tests.
      ownerDone = environment.withSecurityRulesDisabled(async (context) => {
        databases.set('owner', databaseOf(context))
        opened()
        await finished
      })
    })
  }

  async function arrange(documents: Documents) {
    const owner = databases.get('owner') as Firestore
    const batch = writeBatch(owner)
    for (const [path, fields] of Object.entries(documents)) batch.set(doc(owner, path), fields)
    await batch.commit()
  }

  async function reset() {
    await environment.clearFirestore()
    await arrange(standing)
  }

  beforeAll(async () => {
    setLogLevel('silent')
    environment = await initializeTestEnvironment({ projectId: `demo-rules-${name}`, firestore })
    await openOwner()
  })
  beforeEach(reset)
  afterAll(async () => {
    finishOwner()
    await ownerDone
    await environment.cleanup()
  })

  return {
    arrange,
    reset,
    as(role) {
      const open = databases.get(role)
      if (open) return open
      const uid = uidOf(role)
      const context = uid ? environment.authenticatedContext(uid) : environment.unauthenticatedContext()
      const database = databaseOf(context)
      databases.set(role, database)
      return database
    },
  }
}

/** The context hands out the compat class; the modular functions unwrap it. */
function databaseOf(context: RulesTestContext): Firestore {
  return context.firestore() as unknown as Firestore
}
