import { paths } from '@kopir/domain/paths'
import { isUnchangedBy, type Staff } from '@kopir/domain/person/staff'
import { isRefusal } from '@kopir/domain/refuse'
import { changeRole as act, type ChangeRoleRequest, mayChangeRoles } from '@kopir/domain/role/acts/change-role'
import { roleEntry } from '@kopir/domain/role/role-entry'
import type { Transaction } from 'firebase-admin/firestore'
import { auth, firestore, transact } from '../platform/admin.ts'
import { callable } from '../platform/callable.ts'
import { log } from '../platform/log.ts'
import { refused } from '../platform/refused.ts'
import { orNone } from './account.ts'
import { readDisplayName, readStaff, readStaffRecord } from './actor.ts'
import { readRoleContext } from './role-context.ts'

/**
 * An administrator grants or revokes a role. The rules read `staff/{uid}`, so it counts from the next request on; the
 * journal has an entry of it from the same write.
 */
export const changeRole = callable('changeRole', async (request, caller) => {
  // Asked before the account is looked up: nobody else may learn which addresses have one.
  const mayAsk = await transact(async (transaction) => mayChangeRoles(await readStaff(transaction, caller.uid)))
  if (!mayAsk) throw refused('not-allowed')
  const person = await findPerson(request)
  if (!person) throw refused('person-unknown')
  const staff = await transact(async (transaction) => {
    const actor = await readStaff(transaction, caller.uid)
    const stored = await readStaffRecord(transaction, person.uid)
    // Who has no role and no account is nobody.
    if (!stored && !person.hasAccount) throw refused('person-unknown')
    const known = stored ?? newStaff(person.uid)
    const current = request.grant ? await named(transaction, known) : known
    const context = { actor, ...(await readRoleContext(transaction, request, person)) }
    const changed = act.decide(current, request, context)
    if (isRefusal(changed)) throw refused(changed.code)
    // Ordered again after a lost answer: it is done, and stands in the journal once.
    if (isUnchangedBy(current, request)) return current
    const entry = roleEntry(request, { ...context, person: changed }, new Date())
    transaction.set(firestore.doc(paths.staffMember(person.uid)), changed)
    transaction.create(firestore.collection(paths.roleChanges()).doc(), entry)
    return changed
  })
  const { territoryId, role, grant } = request
  log.info('A role was changed', { territoryId, role, grant })
  return { uid: staff.uid, displayName: staff.displayName }
})

interface FoundPerson {
  uid: string
  hasAccount: boolean
  addressVerified: boolean
}

/** A role is taken from who is named by uid whatever became of their account: nothing but `staff` is asked. */
async function findPerson(request: ChangeRoleRequest): Promise<FoundPerson | null> {
  if (!request.grant && 'uid' in request) return { uid: request.uid, hasAccount: false, addressVerified: false }
  const user = await orNone('email' in request ? auth.getUserByEmail(request.email) : auth.getUser(request.uid))
  return user && { uid: user.uid, hasAccount: true, addressVerified: user.emailVerified }
}

/** The staff document under the name the person has today; nobody has a role before they have a name. */
async function named(transaction: Transaction, staff: Staff): Promise<Staff> {
  const displayName = (await readDisplayName(transaction, staff.uid)) ?? staff.displayName
  if (displayName === '') throw refused('person-unknown')
  return { ...staff, displayName }
}

const newStaff = (uid: string): Staff => ({ uid, displayName: '', administrator: false, roles: {}, departments: {} })
