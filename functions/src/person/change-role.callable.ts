import type { ChangeRoleRequest } from '@kopir/domain/callables'
import { paths } from '@kopir/domain/paths'
import { type Staff, withRole } from '@kopir/domain/person/staff'
import { territorySchema } from '@kopir/domain/territory/territory'
import { FirebaseAuthError, type UserRecord } from 'firebase-admin/auth'
import type { Transaction } from 'firebase-admin/firestore'
import { auth, firestore, transact } from '../platform/admin.ts'
import { callable } from '../platform/callable.ts'
import { readDocument } from '../platform/document.ts'
import { log } from '../platform/log.ts'
import { refused } from '../platform/refused.ts'
import { readDepartmentIds } from '../territory/territory.ts'
import { readDisplayName, readStaff } from './actor.ts'

/** An administrator grants or revokes a role. The rules read `staff/{uid}`, so it counts from the next request on. */
export const changeRole = callable('changeRole', async (request, caller) => {
  // Asked before the account is looked up: nobody else may learn which addresses have one.
  await transact((transaction) => requireAdministrator(transaction, caller.uid))
  const user = await findUser(request)
  if (!user) throw refused('person-unknown')
  const staff = await transact(async (transaction) => {
    await requireAdministrator(transaction, caller.uid)
    await checkPlace(transaction, request)
    const current = (await readStaff(transaction, user.uid)) ?? newStaff(user.uid)
    const caption = { uid: user.uid, name: user.displayName ?? null }
    const displayName = (await readDisplayName(transaction, caption)) ?? current.displayName
    const changed = { ...withRole(current, request), displayName }
    transaction.set(firestore.doc(paths.staffMember(user.uid)), changed)
    return changed
  })
  const { territoryId, role, grant } = request
  log.info('A role was changed', { territoryId, role, grant })
  return { uid: staff.uid, displayName: staff.displayName }
})

async function requireAdministrator(transaction: Transaction, uid: string): Promise<void> {
  const staff = await readStaff(transaction, uid)
  if (!staff?.administrator) throw refused('not-allowed')
}

async function findUser(request: ChangeRoleRequest): Promise<UserRecord | null> {
  try {
    return await ('email' in request ? auth.getUserByEmail(request.email) : auth.getUser(request.uid))
  } catch (error) {
    if (error instanceof FirebaseAuthError && error.code === 'auth/user-not-found') return null
    throw error
  }
}

/** The territory exists, and an official gets one of its departments of today. */
async function checkPlace(transaction: Transaction, { territoryId, role, grant, departmentId }: ChangeRoleRequest) {
  const territory = await readDocument(transaction, territorySchema, paths.territory(territoryId))
  if (!territory) throw refused('invalid-request')
  if (role !== 'official' || !grant) return
  const departmentIds = await readDepartmentIds(transaction, territory, new Date())
  if (departmentId === null || !departmentIds.has(departmentId)) throw refused('department-unknown')
}

const newStaff = (uid: string): Staff => ({ uid, displayName: '', administrator: false, roles: {}, departments: {} })
