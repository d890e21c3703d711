import type { Language } from '@kopir/domain/language'
import { paths } from '@kopir/domain/paths'
import type { User } from 'firebase/auth'
import { callFunction } from '../../../entities/callable/data/call-function.ts'
import { openAuth } from '../../../shared/firebase/auth.ts'
import { toAppError } from '../../../shared/firebase/errors.ts'
import { renameInSignIn, startSignIn } from '../../../shared/sign-in/sign-in-store.ts'
import { leaveDevice } from './leave-device.ts'

const openFirestore = () => import('../../../shared/firebase/firestore.ts').then((module) => module.openFirestore())

/** A person names themself; the sign-in provider learns the name from the function. */
export async function rename(displayName: string, lang: Language): Promise<void> {
  const named = await callFunction('setName', { displayName, lang })
  renameInSignIn(named.displayName)
}

/** The name of a person whose sign-up was cut off before their document stood there too. */
async function ensurePerson(user: User, lang: Language): Promise<void> {
  const { db, doc, getDoc } = await openFirestore()
  if (user.displayName === null || (await getDoc(doc(db, paths.person(user.uid)))).exists()) return
  await rename(user.displayName, lang)
}

export async function signIn(email: string, password: string, lang: Language): Promise<void> {
  try {
    const { auth, signInWithEmailAndPassword } = await openAuth()
    const { user } = await signInWithEmailAndPassword(auth, email.trim(), password)
    await startSignIn()
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

/** Opens an account and names it. A name that is refused is asked again of the same account. */
export async function signUp({ displayName, email, password, lang }: NewAccount): Promise<void> {
  try {
    const { auth, createUserWithEmailAndPassword } = await openAuth()
    const address = email.trim()
    const isOpen = auth.currentUser?.email === address.toLowerCase()
    if (!isOpen) await createUserWithEmailAndPassword(auth, address, password)
    const named = await callFunction('setName', { displayName, lang })
    await auth.currentUser?.reload()
    await startSignIn()
    renameInSignIn(named.displayName)
  } catch (error) {
    throw toAppError(error)
  }
}

/** Orders the deletion of the account and leaves nothing on this device. */
export async function deleteAccount(): Promise<void> {
  await callFunction('deleteAccount', {})
  await leaveDevice()
}
