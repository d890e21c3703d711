import { paths } from '@kopir/domain/paths'
import { onDocumentCreated } from 'firebase-functions/v2/firestore'
import { auth, firestore } from '../platform/admin.ts'
import { retried } from '../platform/event-trigger.ts'
import { log } from '../platform/log.ts'
import { isNoAccount } from './account.ts'
import { erasePerson } from './erase-person.ts'

/** Carries a deletion out. It is never given up: what is done already is not found again, and the account goes last. */
export const onDeletionOrdered = onDocumentCreated({ document: paths.deletion('{uid}'), ...retried }, async (event) => {
  const uid = event.data?.id
  if (!uid) return
  await erasePerson(uid)
  await auth.deleteUser(uid).catch((error: unknown) => {
    if (!isNoAccount(error)) throw error
  })
  await firestore.doc(paths.deletion(uid)).delete()
  log.info('An account was deleted')
})
