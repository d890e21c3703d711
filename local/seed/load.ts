import { deleteApp, initializeApp } from 'firebase-admin/app'
import { type Auth, getAuth } from 'firebase-admin/auth'
import { type Firestore, getFirestore } from 'firebase-admin/firestore'
import { createDocuments, demoClaimCode, type SeedDocument } from './documents.ts'
import { type DemoSignIn, signIns } from './people.ts'

export interface DemoDataOptions {
  projectId: string
  /** `localhost:8080` */
  firestoreHost: string
  /** `localhost:9099` */
  authHost: string
  /** The day that all dates are counted from; today when left out. */
  now?: Date
  log(message: string): void
}

const batchSize = 500
const batchesAtOnce = 4

/** Writes the demo data and accounts. Repeating it writes the same documents again. */
export async function loadDemoData({ projectId, firestoreHost, authHost, now, log }: DemoDataOptions): Promise<void> {
  const started = performance.now()
  // firebase-admin reads both when its services are first used.
  process.env.FIRESTORE_EMULATOR_HOST = firestoreHost
  process.env.FIREBASE_AUTH_EMULATOR_HOST = authHost
  const app = initializeApp({ projectId }, 'demo-data')
  const firestore = getFirestore(app)
  try {
    const documents = createDocuments(now ?? new Date())
    await Promise.all([writeAll(firestore, documents), createAccounts(getAuth(app), signIns())])
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    log(`Demo data: ${documents.length} documents in ${seconds} s; claim code for ngo@kopir.example: ${demoClaimCode}`)
  } finally {
    await firestore.terminate()
    await deleteApp(app)
  }
}

async function writeAll(firestore: Firestore, documents: readonly SeedDocument[]): Promise<void> {
  const batches: SeedDocument[][] = []
  for (let start = 0; start < documents.length; start += batchSize) {
    batches.push(documents.slice(start, start + batchSize))
  }
  const worker = async () => {
    for (let batch = batches.shift(); batch; batch = batches.shift()) {
      const write = firestore.batch()
      for (const { path, data } of batch) write.set(firestore.doc(path), data)
      await write.commit()
    }
  }
  await Promise.all(Array.from({ length: batchesAtOnce }, worker))
}

/** Accounts that exist keep their uid and get the known password back. */
async function createAccounts(auth: Auth, accounts: readonly DemoSignIn[]): Promise<void> {
  for (const { uid, ...account } of accounts) {
    const properties = { ...account, emailVerified: true }
    const known = await auth.getUsers([{ uid }])
    if (known.users.length > 0) await auth.updateUser(uid, properties)
    else await auth.createUser({ uid, ...properties })
  }
}
