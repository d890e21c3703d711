import { assertFails, assertSucceeds } from '@firebase/rules-unit-testing'
import { collection, collectionGroup, doc, getCountFromServer, getDoc, getDocs, query, where } from 'firebase/firestore'
import { describe, it } from 'vitest'
import { rulesUnderTest } from './environment.ts'
import { cannotRead, cannotWrite } from './expectations.ts'
import { everybodyBut, type Role, roles, uidOf } from './roles.ts'

const rules = rulesUnderTest('ngos')
const head = 'ngos/green-yard/members/head-uid'
const insiders: Role[] = ['head', 'moderator', 'official', 'akim_office', 'secretary', 'author_with_every_role']

describe('ngos/members / read', () => {
  it.each(insiders)('allows the %s to see who stands behind the NGO', async (role) => {
    const db = rules.as(role)
    await assertSucceeds(getDoc(doc(db, head)))
    await assertSucceeds(getDocs(collection(db, 'ngos/green-yard/members')))
  })

  it.each(everybodyBut(...insiders))('denies the %s', async (role) => {
    await cannotRead(rules.as(role), head)
  })

  it('denies staff of one territory the members of another territory’s NGO', async () => {
    await assertFails(getDocs(collection(rules.as('moderator'), 'ngos/foreign/members')))
    await assertSucceeds(getDocs(collection(rules.as('foreign_moderator'), 'ngos/foreign/members')))
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
    await assertSucceeds(getDoc(doc(rules.as('stranger'), 'ngos/green-yard/members/stranger-uid')))
    await assertFails(getDoc(doc(rules.as('visitor'), 'ngos/green-yard/members/stranger-uid')))
  })
})

describe('members / collection group', () => {
  it.each(everybodyBut('visitor'))('allows the %s their own memberships', async (role) => {
    const members = collectionGroup(rules.as(role), 'members')
    await assertSucceeds(getDocs(query(members, where('uid', '==', uidOf(role)))))
    await assertSucceeds(getCountFromServer(query(members, where('uid', '==', uidOf(role)))))
  })

  it.each(everybodyBut('head'))('denies the %s the memberships of somebody else', async (role) => {
    const members = collectionGroup(rules.as(role), 'members')
    await assertFails(getDocs(query(members, where('uid', '==', 'head-uid'))))
    await assertFails(getDocs(query(members, where('uid', 'in', ['head-uid', `${uidOf(role)}`]))))
    await assertFails(getDocs(query(members, where('ngoId', '==', 'green-yard'))))
    await assertFails(getDocs(members))
  })
})

describe('ngos/members / write', () => {
  it.each(roles)('denies the %s', async (role) => {
    await cannotWrite(rules.as(role), head)
  })
})
