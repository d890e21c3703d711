import { loadCode } from '../load-code.ts'
import { once, openApp } from './app.ts'
import { mayKeepCopies, removeCopies } from './copies.ts'

/**
 * Firestore with its functions: `const { db, doc, setDoc } = await openFirestore()`. Auth is opened first, so that the
 * first request already carries the person's token.
 */
export const openFirestore = once(async () => {
  const [sdk, { app, config }, { auth }] = await Promise.all([
    loadCode(() => import('./firestore-sdk.ts')),
    openApp(),
    import('./auth.ts').then(({ openAuth }) => openAuth()),
  ])
  await auth.authStateReady()
  const uid = auth.currentUser?.uid ?? null
  const db = sdk.initializeFirestore(app, {
    ignoreUndefinedProperties: false,
    localCache: mayKeepCopies(uid)
      ? sdk.persistentLocalCache({ tabManager: sdk.persistentMultipleTabManager() })
      : sdk.memoryLocalCache(),
  })
  if (uid !== null && !mayKeepCopies(uid)) void removeCopies().catch(console.error)
  if (config.local) sdk.connectFirestoreEmulator(db, config.local.firestore.host, config.local.firestore.port)
  return { ...sdk, db }
})

/** What `openFirestore` gives. */
export type Firestore = Awaited<ReturnType<typeof openFirestore>>
