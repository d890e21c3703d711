import { assertFails, assertSucceeds } from '@firebase/rules-unit-testing'
import {
  collection,
  deleteDoc,
  doc,
  getCountFromServer,
  getDoc,
  getDocs,
  limit,
  query,
  setDoc,
  updateDoc,
} from 'firebase/firestore'
import { describe, it } from 'vitest'
import { listLimits } from '../../domain/src/list-limits.ts'
import { rulesUnderTest } from './environment.ts'
import { cannotRead, cannotWrite, canRead } from './expectations.ts'
import { everybodyBut, type Role, roles, uidOf } from './roles.ts'

const rules = rulesUnderTest('staff')
const administrators = ['administrator', 'author_with_every_role'] as const

describe('staff / read', () => {
  it.each(everybodyBut('visitor'))('allows the %s their own document, also where there is none', async (role) => {
    await assertSucceeds(getDoc(doc(rules.as(role), `staff/${uidOf(role)}`)))
  })

  it.each(administrators)('allows the %s everybody’s', async (role) => {
    await canRead(rules.as(role), 'staff/moderator-uid')
    await assertSucceeds(getCountFromServer(collection(rules.as(role), 'staff')))
  })

  it.each(everybodyBut('moderator', ...administrators))('denies the %s somebody else’s', async (role) => {
    await cannotRead(rules.as(role), 'staff/moderator-uid')
  })

  it('denies an administrator as soon as the flag is taken away', async () => {
    await assertSucceeds(getDocs(collection(rules.as('administrator'), 'staff')))
    await rules.arrange({ 'staff/administrator-uid': { administrator: false, roles: {} } })
    await assertFails(getDocs(collection(rules.as('administrator'), 'staff')))
  })
})

describe('the journal of roles', () => {
  const entry = 'roleChanges/entry'
  const journal = (role: Role, most: number) => getDocs(query(collection(rules.as(role), 'roleChanges'), limit(most)))

  it.each(administrators)('is read by the %s, so many at once', async (role) => {
    await rules.arrange({ [entry]: { uid: 'moderator-uid' } })
    await assertSucceeds(getDoc(doc(rules.as(role), entry)))
    await assertSucceeds(journal(role, listLimits.roleChanges))
    await assertFails(journal(role, 501))
    await assertFails(getDocs(collection(rules.as(role), 'roleChanges')))
  })

  it.each(everybodyBut(...administrators))('is not read by the %s', async (role) => {
    await rules.arrange({ [entry]: { uid: uidOf(role) ?? 'visitor-uid' } })
    await cannotRead(rules.as(role), entry)
  })

  it.each(roles)('is written by a function only, whatever the %s tries', async (role) => {
    await rules.arrange({ [entry]: { uid: 'moderator-uid' } })
    await cannotWrite(rules.as(role), entry)
  })
})

describe('staff / write', () => {
  it.each(roles)('denies the %s granting themself or anybody a role', async (role) => {
    const db = rules.as(role)
    const own = doc(db, `staff/${uidOf(role) ?? 'visitor-uid'}`)
    const grant = { uid: own.id, displayName: 'X', administrator: true, roles: {}, departments: {} }
    await assertFails(setDoc(own, grant))
    await assertFails(updateDoc(own, { administrator: true }))
    await assertFails(updateDoc(own, { 'roles.almaty': ['moderator'] }))
    await assertFails(deleteDoc(own))
    await assertFails(setDoc(doc(db, 'staff/newcomer'), { ...grant, uid: 'newcomer' }))
    await assertFails(deleteDoc(doc(db, 'staff/moderator-uid')))
  })
})
