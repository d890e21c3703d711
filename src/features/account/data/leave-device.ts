import { outboxSent } from '../../../entities/forum/data/post-outbox.ts'
import { showOnIcon } from '../../../shared/app-icon.ts'
import { clearStorage } from '../../../shared/device-storage.ts'
import { openAuth } from '../../../shared/firebase/auth.ts'
import { toAppError } from '../../../shared/firebase/errors.ts'
import { forgetPages } from '../../../shared/offline/forget-pages.ts'

const openFirestore = () => import('../../../shared/firebase/firestore.ts').then((module) => module.openFirestore())

/** Resolves once the server has everything that was written here: at once if it has, without a connection not at all. */
export async function writesSent(): Promise<void> {
  const { db, waitForPendingWrites } = await openFirestore()
  await Promise.all([waitForPendingWrites(db), outboxSent()])
}

/**
 * Signs out and leaves nothing of the person on this device: no text, no copy of a document, no page that was kept, no
 * number on the icon, no write that waits. Other windows hear it (`startSignInIfMarked`) and begin anew; what the account
 * has stays there.
 */
export async function leaveDevice(): Promise<void> {
  try {
    const { auth, signOut } = await openAuth()
    await signOut(auth)
  } catch (error) {
    throw toAppError(error)
  }
  // The other windows give the database up only once they have heard.
  clearStorage()
  showOnIcon(0)
  await forgetPages()
  const { clearIndexedDbPersistence, db, terminate } = await openFirestore()
  await terminate(db)
  await clearIndexedDbPersistence(db)
}
