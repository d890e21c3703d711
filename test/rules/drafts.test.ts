import { assertFails, assertSucceeds } from '@firebase/rules-unit-testing'
import { deleteDoc, doc, setDoc, updateDoc } from 'firebase/firestore'
import { beforeEach, describe, it } from 'vitest'
import { rulesUnderTest } from './environment.ts'
import { cannotRead, cannotWrite, canRead, deniesChange } from './expectations.ts'
import { draft, type Fields } from './fixtures.ts'
import { everybodyBut } from './roles.ts'

const rules = rulesUnderTest('drafts')
const path = 'people/author-uid/drafts/d'
const save = (change: Fields = {}, at = path) => setDoc(doc(rules.as('author'), at), { ...draft, ...change })

beforeEach(() => rules.arrange({ [path]: draft }))

describe('drafts / own', () => {
  it('allows its author every verb', async () => {
    await canRead(rules.as('author'), path)
    await assertSucceeds(save({}, 'people/author-uid/drafts/e'))
    await assertSucceeds(save({ title: '', body: '', theme: null, districtId: null, audience: [] }))
    await assertSucceeds(deleteDoc(doc(rules.as('author'), path)))
  })

  it.each<[string, Fields]>([
    ['a title of 281 units', { title: 'x'.repeat(281) }],
    ['a body of 20,001 units', { body: 'x'.repeat(20_001) }],
    ['a field of its own', { attachment: 'x'.repeat(100_000) }],
    ['an unknown audience', { audience: ['cats'] }],
    ['an audience ten long', { audience: Array(10).fill('youth') }],
    ['a path instead of an id', { proposalId: 'a/b' }],
  ])('denies %s', async (_what, change) => {
    const most = { title: 'x'.repeat(280), body: 'x'.repeat(20_000) }
    await deniesChange(
      () => save(change, 'people/author-uid/drafts/new'),
      () => save(most, 'people/author-uid/drafts/new'),
    )
    await assertFails(updateDoc(doc(rules.as('author'), path), change))
  })
})

describe('drafts / of others', () => {
  it.each(everybodyBut('author'))('denies the %s', async (role) => {
    const db = rules.as(role)
    await cannotRead(db, path)
    await cannotWrite(db, path)
    await assertFails(setDoc(doc(db, 'people/author-uid/drafts/slipped-in'), draft))
    await assertFails(setDoc(doc(db, path), draft))
  })
})
