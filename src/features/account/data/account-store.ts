import type { Language } from '@kopir/domain/language'
import { paths } from '@kopir/domain/paths'
import type { User } from 'firebase/auth'
import { openAuth } from '../../../shared/firebase/auth.ts'
import { type DemoAccount, loadConfig } from '../../../shared/firebase/config.ts'
import { toAppError } from '../../../shared/firebase/errors.ts'
import { renameInSession, startSession } from '../../../shared/session/session-store.ts'

const openFirestore = () => import('../../../shared/firebase/firestore.ts').then((module) => module.openFirestore())

/** The person's own document, when a sign-up was cut off before it stood there too. */
async function ensurePerson(user: User, lang: Language): Promise<void> {
  const { db, doc, getDoc, serverTimestamp, setDoc } = await openFirestore()
  const person = doc(db, paths.person(user.uid))
  if ((await getDoc(person)).exists()) return
  await setDoc(person, {
    displayName: user.displayName ?? user.email?.split('@')[0] ?? user.uid,
    lang,
    createdAt: serverTimestamp(),
    lastSubmittedAt: null,
  })
}

export async function signIn(email: string, password: string, lang: Language): Promise<void> {
  try {
    const { auth, signInWithEmailAndPassword } = await openAuth()
    const { user } = await signInWithEmailAndPassword(auth, email.trim(), password)
    await startSession()
    // Whoever is signed in may read at once; what is missing is made up for meanwhile.
    ensurePerson(user, lang).catch((error: unknown) => console.error(error))
  } catch (error) {
    throw toAppError(error)
  }
}

export interface NewAccount {
  displayName: string
  email: string
  password: string
  lang: Language
}

export async function signUp({ displayName, email, password, lang }: NewAccount): Promise<void> {
  try {
    const { auth, createUserWithEmailAndPassword, updateProfile } = await openAuth()
    const { user } = await createUserWithEmailAndPassword(auth, email.trim(), password)
    await updateProfile(user, { displayName: displayName.trim() })
    await ensurePerson(user, lang)
    await startSession()
    renameInSession(displayName.trim())
  } catch (error) {
    throw toAppError(error)
  }
}

export async function signOut(): Promise<void> {
  try {
    const { auth, signOut: leave } = await openAuth()
    await leave(auth)
  } catch (error) {
    throw toAppError(error)
  }
}

/** Signs out and removes everything that the product keeps on this device: drafts, choices, copies of documents. */
export async function forgetDevice(): Promise<void> {
  await signOut()
  const { clearIndexedDbPersistence, db, terminate } = await openFirestore()
  try {
    await terminate(db)
    await clearIndexedDbPersistence(db)
  } catch (error) {
    throw toAppError(error)
  } finally {
    // The origin is the product's own: nothing of anybody else lies here.
    localStorage.clear()
    sessionStorage.clear()
  }
}

/** The accounts that a local suite offers; a real deployment has none. */
export async function readDemoAccounts(): Promise<DemoAccount[]> {
  return (await loadConfig()).local?.accounts ?? []
}
