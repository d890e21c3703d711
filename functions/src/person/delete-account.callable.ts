import { paths } from '@kopir/domain/paths'
import { deleteAccount as act } from '@kopir/domain/person/acts/delete-account'
import { isRefusal } from '@kopir/domain/refuse'
import { auth, firestore, transact } from '../platform/admin.ts'
import { callable } from '../platform/callable.ts'
import { refused } from '../platform/refused.ts'
import { orNone } from './account.ts'
import { readStaffRecord } from './actor.ts'

/**
 * A person deletes their account: it is closed at once, and the order stands in `deletions/{uid}` until the trigger has
 * carried it out, however often it has to begin.
 */
export const deleteAccount = callable('deleteAccount', async (_, { uid }) => {
  await transact(async (transaction) => {
    const decided = act.decide(await readStaffRecord(transaction, uid))
    if (isRefusal(decided)) throw refused(decided.code)
    transaction.set(firestore.doc(paths.deletion(uid)), { orderedAt: new Date() })
    // Without a name the rules take nothing more that others would read, whatever the token's age.
    transaction.delete(firestore.doc(paths.person(uid)))
  })
  // Ordered again after a lost answer, there may be none any more.
  await orNone(auth.updateUser(uid, { disabled: true }))
  return { ordered: true as const }
})
