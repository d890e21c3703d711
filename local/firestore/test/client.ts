import { Component } from '@firebase/component'
import { deleteApp, type FirebaseApp, initializeApp } from 'firebase/app'
import {
  connectFirestoreEmulator,
  type Firestore,
  type FirestoreSettings,
  initializeFirestore,
} from 'firebase/firestore'

export const project = 'demo-sdk'

/** How Auth makes itself known to the other parts of the SDK; the published types leave it out. */
type AppWithContainer = FirebaseApp & { container: { addComponent(component: unknown): void } }

export interface Client {
  db: Firestore
  /** Changes who asks, as a sign-in or a sign-out does. */
  signIn(uid: string | null): void
  close(): Promise<void>
}

let clients = 0

/** A client SDK of its own, signed in by an unsigned token. Runs in Node and in a browser. */
export function connect(
  port: number,
  settings: FirestoreSettings = {},
  uid: string | null = null,
  host = '127.0.0.1',
): Client {
  const app = initializeApp({ projectId: project, apiKey: 'demo' }, `client-${clients++}`)
  const session = createSession(uid)
  ;(app as AppWithContainer).container.addComponent(
    new Component('auth-internal' as never, () => session.auth as never, 'PRIVATE' as never),
  )
  const db = initializeFirestore(app, settings)
  connectFirestoreEmulator(db, host, port)
  return { db, signIn: session.signIn, close: () => deleteApp(app) }
}

/** The part of Auth that Firestore asks for its token. */
function createSession(first: string | null) {
  let uid = first
  const listeners = new Set<(token: string | null) => void>()
  const token = () => (uid === null ? null : unsignedToken(uid))
  return {
    auth: {
      getUid: () => uid,
      getToken: async () => (uid === null ? null : { accessToken: unsignedToken(uid) }),
      addAuthTokenListener(listener: (token: string | null) => void) {
        listeners.add(listener)
        queueMicrotask(() => listener(token()))
      },
      removeAuthTokenListener: (listener: (token: string | null) => void) => void listeners.delete(listener),
    },
    signIn(next: string | null) {
      uid = next
      for (const listener of listeners) listener(token())
    },
  }
}

/** A token as the Auth emulator gives it. */
export function unsignedToken(uid: string): string {
  const segment = (json: unknown) =>
    btoa(JSON.stringify(json)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
  const claims = { sub: uid, user_id: uid, iat: 0, exp: 3600, aud: project, firebase: { sign_in_provider: 'custom' } }
  return `${segment({ alg: 'none', typ: 'JWT' })}.${segment(claims)}.`
}
