import { assertFails, assertSucceeds } from '@firebase/rules-unit-testing'
import { collection, collectionGroup, doc, getCountFromServer, getDoc, getDocs, query, where } from 'firebase/firestore'
import { describe, it } from 'vitest'
import { rulesUnderTest } from './environment.ts'
import { cannotRead, cannotWrite } from './expectations.ts'
import { everybodyBut, type Role, roles, uidOf } from './roles.ts'

const rules = rulesUnderTest('ngos')
const head = 'ngos/green-yard/ngoMembers/head-uid'
const insiders: Role[] = ['head', 'moderator', 'official', 'akim_office', 'secretary', 'author_with_every_role']

describe('ngos/ngoMembers / read', () => {
  it.each(insiders)('allows the %s to see who stands behind the NGO', async (role) => {
    const db = rules.as(role)
    await assertSucceeds(getDoc(doc(db, head)))
    await assertSucceeds(getDocs(collection(db, 'ngos/green-yard/ngoMembers')))
  })

  it.each(everybodyBut(...insiders))('denies the %s', async (role) => {
    await cannotRead(rules.as(role), head)
  })

  it('denies staff of one territory the members of another territory’s NGO', async () => {
    await assertFails(getDocs(collection(rules.as('moderator'), 'ngos/foreign/ngoMembers')))
    await assertSucceeds(getDocs(collection(rules.as('foreign_moderator'), 'ngos/foreign/ngoMembers')))
  })

  it('denies staff whose last role there was revoked', async () => {
    const staff = { uid: 'official-uid', displayName: 'O', administrator: false, departments: {} }
    await assertSucceeds(getDoc(doc(rules.as('official'), head)))
    await rules.arrange({ 'staff/official-uid': { ...staff, roles: { almaty: [] } } })
    await assertFails(getDoc(doc(rules.as('official'), head)))
    await rules.arrange({ 'staff/official-uid': { ...staff, roles: {} } })
    await assertFails(getDoc(doc(rules.as('official'), head)))
  })

  it('allows a person to ask whether they are a member', async () => {
    await assertSucceeds(getDoc(doc(rules.as('stranger'), 'ngos/green-yard/ngoMembers/stranger-uid')))
    await assertFails(getDoc(doc(rules.as('visitor'), 'ngos/green-yard/ngoMembers/stranger-uid')))
  })
})

describe('ngoMembers / collection group', () => {
  it.each(everybodyBut('visitor'))('allows the %s their own memberships', async (role) => {
    const members = collectionGroup(rules.as(role), 'ngoMembers')
    await assertSucceeds(getDocs(query(members, where('uid', '==', uidOf(role)))))
    await assertSucceeds(getCountFromServer(query(members, where('uid', '==', uidOf(role)))))
  })

  it.each(everybodyBut('head'))('denies the %s the memberships of somebody else', async (role) => {
    const members = collectionGroup(rules.as(role), 'ngoMembers')
    await assertFails(getDocs(query(members, where('uid', '==', 'head-uid'))))
    await assertFails(getDocs(query(members, where('uid', 'in', ['head-uid', `${uidOf(role)}`]))))
    await assertFails(getDocs(query(members, where('ngoId', '==', 'green-yard'))))
    await assertFails(getDocs(members))
  })
})

describe('members of anything else', () => {
  it('are not found by who is named in them, whatever a later feature keeps there', async () => {
    await rules.arrange({ 'forums/forum/members/head-uid': { uid: 'head-uid' } })
    await assertFails(getDocs(query(collectionGroup(rules.as('head'), 'members'), where('uid', '==', 'head-uid'))))
  })
})

describe('ngos/ngoMembers / write', () => {
  it.each(roles)('denies the %s', async (role) => {
    await cannotWrite(rules.as(role), head)
  })
})
