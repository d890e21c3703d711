import { assertFails, assertSucceeds } from '@firebase/rules-unit-testing'
import { collection, deleteDoc, doc, getDocs, orderBy, query, setDoc, updateDoc, where } from 'firebase/firestore'
import { beforeEach, describe, it } from 'vitest'
import { rulesUnderTest } from './environment.ts'
import { cannotRead, cannotWrite, canRead, deniesChange } from './expectations.ts'
import { notification } from './fixtures.ts'
import { everybodyBut } from './roles.ts'

const rules = rulesUnderTest('notifications')
const path = 'people/author-uid/notifications/p_2'
const change = (fields: object) => updateDoc(doc(rules.as('author'), path), fields)

beforeEach(() => rules.arrange({ [path]: notification }))

describe('notifications / read', () => {
  it('allows the person their own, and the unread ones in order', async () => {
    const own = collection(rules.as('author'), 'people/author-uid/notifications')
    await canRead(rules.as('author'), path)
    await assertSucceeds(getDocs(query(own, where('read', '==', false), orderBy('at', 'desc'))))
  })

  it.each(everybodyBut('author'))('denies the %s', async (role) => {
    await cannotRead(rules.as(role), path)
  })
})

describe('notifications / write', () => {
  it('allows the person to mark one as read and as unread', async () => {
    await assertSucceeds(change({ read: true }))
    await assertSucceeds(change({ read: false }))
  })

  it.each([
    ['another title', { read: true, title: 'Something else' }],
    ['another recipient', { read: true, as: 'moderator' }],
    ['a field of one’s own', { read: true, note: 'mine' }],
    ['a mark that is no truth value', { read: 'yes' }],
    ['no mark', { read: null }],
  ])('denies %s', async (_what, fields) => {
    await deniesChange(
      () => change(fields),
      () => change({ read: true }),
    )
  })

  it('denies the person making or deleting one', async () => {
    await assertFails(setDoc(doc(rules.as('author'), 'people/author-uid/notifications/q_1'), notification))
    await assertFails(deleteDoc(doc(rules.as('author'), path)))
  })

  it.each(everybodyBut('author'))('denies the %s', async (role) => {
    await cannotWrite(rules.as(role), path)
    await assertFails(updateDoc(doc(rules.as(role), path), { read: true }))
  })
})
