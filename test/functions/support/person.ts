import { randomUUID } from 'node:crypto'
import { type FirebaseApp, initializeApp } from 'firebase/app'
import { connectAuthEmulator, getAuth, signInWithEmailAndPassword } from 'firebase/auth'
import { connectFirestoreEmulator, type Firestore, getFirestore } from 'firebase/firestore'
import { getFunctions, httpsCallable } from 'firebase/functions'
import { expect, inject } from 'vitest'
import type { CallableName, Callables } from '../../../domain/src/callables.ts'
import type { RefusalCode } from '../../../domain/src/refusal.ts'
import { admin, adminAuth } from './admin.ts'

const suite = inject('suite')
const appUrl = inject('appUrl')

/** Somebody with a client of their own: the unmodified SDK against the local suite. */
export interface Person {
  uid: string
  email: string
  displayName: string
  firestore: Firestore
  call<Name extends CallableName>(name: Name, request: Callables[Name]['request']): Promise<Callables[Name]['answer']>
}

function connect(): { app: FirebaseApp; firestore: Firestore; call: Person['call'] } {
  const app = initializeApp({ projectId: suite.projectId, apiKey: suite.apiKey }, randomUUID())
  const firestore = getFirestore(app)
  connectFirestoreEmulator(firestore, suite.firestore.host, suite.firestore.port)
  const functions = getFunctions(app, `${appUrl}/call`)
  const call: Person['call'] = async (name, request) => (await httpsCallable(functions, name)(request)).data as never
  return { app, firestore, call }
}

/** Creates an account with its own document and signs it in; its address is proved unless somebody asks otherwise. */
export async function signUp(displayName: string, emailVerified = true): Promise<Person> {
  const email = `${randomUUID()}@kopir.example`
  const password = 'kopir-demo'
  const { uid } = await adminAuth.createUser({ email, password, displayName, emailVerified })
  await admin.doc(`people/${uid}`).set({ displayName, lang: 'ru', createdAt: new Date(), lastSubmittedAt: null })
  const { app, firestore, call } = connect()
  const auth = getAuth(app)
  connectAuthEmulator(auth, suite.auth.url, { disableWarnings: true })
  await signInWithEmailAndPassword(auth, email, password)
  return { uid, email, displayName, firestore, call }
}

/** A visitor without an account. */
export const visitor = (): Pick<Person, 'call'> => connect()

/** Asserts that an act is refused with this very code. */
export function expectRefusal(act: Promise<unknown>, code: RefusalCode): Promise<void> {
  return expect(act).rejects.toMatchObject({ details: { code } })
}
