import { assertFails, assertSucceeds } from '@firebase/rules-unit-testing'
import {
  collection,
  collectionGroup,
  deleteDoc,
  doc,
  type Firestore,
  getCountFromServer,
  getDoc,
  getDocs,
  limit,
  query,
  setDoc,
  updateDoc,
} from 'firebase/firestore'

/** Starts from an allowed write and changes one thing: the changed one is refused, the allowed one goes through. */
export async function deniesChange(changed: () => Promise<unknown>, allowed: () => Promise<unknown>) {
  await assertFails(changed())
  await assertSucceeds(allowed())
}

/** Refused in every way of reading: the document, its collection, their number and the collection group. */
export async function cannotRead(db: Firestore, path: string) {
  const segments = path.split('/')
  const parent = collection(db, segments.slice(0, -1).join('/'))
  const group = collectionGroup(db, segments.at(-2) as string)
  await assertFails(getDoc(doc(db, path)))
  await assertFails(getDocs(parent))
  await assertFails(getDocs(query(parent, limit(1))))
  await assertFails(getCountFromServer(parent))
  await assertFails(getDocs(group))
  await assertFails(getCountFromServer(group))
}

/** The document and its whole collection. */
export async function canRead(db: Firestore, path: string) {
  await assertSucceeds(getDoc(doc(db, path)))
  await assertSucceeds(getDocs(collection(db, path.split('/').slice(0, -1).join('/'))))
}

/** The document, and of its collection so many at once, null for none. More of it, or its number, nobody gets. */
export async function canReadSome(db: Firestore, path: string, most: number | null) {
  await assertSucceeds(getDoc(doc(db, path)))
  const parent = collection(db, path.split('/').slice(0, -1).join('/'))
  if (most !== null) await assertSucceeds(getDocs(query(parent, limit(most))))
  await assertFails(getDocs(query(parent, limit((most ?? 0) + 1))))
  await assertFails(getDocs(parent))
  await assertFails(getCountFromServer(parent))
}

/** Refused whether the document is there or not. */
export async function cannotWrite(db: Firestore, path: string) {
  await assertFails(setDoc(doc(db, `${path}-new`), { anything: true }))
  await assertFails(setDoc(doc(db, path), { anything: true }))
  await assertFails(updateDoc(doc(db, path), { anything: true }))
  await assertFails(deleteDoc(doc(db, path)))
}
