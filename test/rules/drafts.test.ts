import { assertFails, assertSucceeds } from '@firebase/rules-unit-testing'
import { documentIdSchema } from '@kopir/domain/document-id'
import { paths } from '@kopir/domain/paths'
import { arrayRemove, deleteDoc, doc, serverTimestamp, setDoc, updateDoc, writeBatch } from 'firebase/firestore'
import * as v from 'valibot'
import { beforeEach, describe, expect, it } from 'vitest'
import { rulesUnderTest } from './environment.ts'
import { cannotRead, cannotWrite, canRead, deniesChange } from './expectations.ts'
import { draft, type Fields, person } from './fixtures.ts'
import { everybodyBut } from './roles.ts'
import { saveDraft } from './writes.ts'

const rules = rulesUnderTest('drafts')
const path = 'people/author-uid/drafts/d'
const save = (change: Fields = {}, id = 'd') => saveDraft(rules.as('author'), 'author-uid', id, { ...draft, ...change })

const list = 'people/author-uid/writing/drafts'
const forget = (id: string) =>
  writeBatch(rules.as('author'))
    .delete(doc(rules.as('author'), `people/author-uid/drafts/${id}`))
    .set(doc(rules.as('author'), list), { ids: arrayRemove(id) }, { merge: true })
    .commit()

beforeEach(() => rules.arrange({ [path]: draft }))

describe('drafts / own', () => {
  it('allows its author every verb', async () => {
    await canRead(rules.as('author'), path)
    await assertSucceeds(save({}, 'e'))
    await assertSucceeds(save({ title: '', body: '', theme: null, districtId: null, audience: [], rev: 2 }))
    await assertSucceeds(forget('d'))
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
      () => save(change, 'new'),
      () => save(most, 'new'),
    )
    await assertFails(updateDoc(doc(rules.as('author'), path), change))
  })
})

describe('drafts / ids', () => {
  const names = [
    'd2',
    'жасыл',
    'google:1|a@b.kz',
    '____',
    'a?b',
    'a#b',
    'a b',
    'a\nb',
    ...Object.getOwnPropertyNames(Object.prototype),
  ]

  it.each(names)('take %j as requests do', async (id) => {
    const saved = save({}, id)
    if (v.is(documentIdSchema, id)) await assertSucceeds(saved)
    else await expect(saved).rejects.toThrow()
  })
})

describe('drafts / of whom there is no document', () => {
  it('denies a newcomer, and whoever deleted their account, to keep anything', async () => {
    const db = rules.as('newcomer')
    const uid = 'newcomer-uid'
    const now = serverTimestamp()
    await assertFails(saveDraft(db, uid, 'd', draft))
    await assertFails(setDoc(doc(db, paths.writing(uid, 'drafts')), { ids: [] }))
    await assertFails(setDoc(doc(db, paths.writing(uid, 'submissions')), { first: null, second: null, third: null }))
    const pace = { lastAt: now, lastPost: 'f/s/p', since: now, count: 1 }
    await assertFails(setDoc(doc(db, paths.writing(uid, 'posts')), pace))
    await rules.arrange({ [`people/${uid}`]: person(uid) })
    await assertSucceeds(saveDraft(db, uid, 'd', draft))
    await assertSucceeds(setDoc(doc(db, paths.writing(uid, 'submissions')), { first: null, second: null, third: null }))
    await assertSucceeds(setDoc(doc(db, paths.writing(uid, 'posts')), pace))
  })
})

describe('drafts / two devices', () => {
  it('denies a save over what has moved on meanwhile, and one that skips a revision', async () => {
    await assertSucceeds(save({ title: 'from the first', rev: 2 }))
    await assertFails(save({ title: 'from the second', rev: 2 }))
    await assertFails(save({ title: 'from the second', rev: 1 }))
    await assertFails(save({ title: 'from the second', rev: 4 }))
    await assertFails(updateDoc(doc(rules.as('author'), path), { title: 'from the second' }))
    await deniesChange(
      () => save({ rev: '3' }),
      () => save({ rev: 3 }),
    )
  })

  it('allows the next save on a draft that was stored before its saves were counted', async () => {
    const { rev: _, ...earlier } = draft
    await rules.arrange({ [path]: earlier })
    await deniesChange(
      () => save({ rev: 2 }),
      () => save({ rev: 1 }),
    )
  })

  it('denies a draft that begins in the middle', async () => {
    await deniesChange(
      () => save({ rev: 2 }, 'new'),
      () => save({ rev: 1 }, 'new'),
    )
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

describe('drafts / how many', () => {
  const ids = Array.from({ length: 50 }, (_, index) => `draft-${index}`)

  it('takes fifty and no more until one of them goes', async () => {
    await rules.arrange({
      [list]: { ids },
      ...Object.fromEntries(ids.map((id) => [`people/author-uid/drafts/${id}`, draft])),
    })
    await assertFails(save({}, 'one-more'))
    await assertSucceeds(save({ title: 'Changed', rev: 2 }, 'draft-7'))
    await assertSucceeds(forget('draft-7'))
    await assertSucceeds(save({}, 'one-more'))
  })

  it.each<[string, () => Promise<unknown>]>([
    ['a draft that no list knows', () => setDoc(doc(rules.as('author'), 'people/author-uid/drafts/new'), draft)],
    ['forgetting that a draft is there', () => updateDoc(doc(rules.as('author'), list), { ids: [] })],
    ['a list in the place of others', () => setDoc(doc(rules.as('author'), list), { ids: ['other'] })],
    ['deleting the list', () => deleteDoc(doc(rules.as('author'), list))],
    ['a draft that stays in the list', () => deleteDoc(doc(rules.as('author'), path))],
    ['a list of something else', () => setDoc(doc(rules.as('author'), list), { ids: [42] })],
    ['a list with more than that', () => setDoc(doc(rules.as('author'), list), { ids: ['d'], note: 'x' })],
  ])('denies %s', async (_what, act) => {
    await rules.arrange({ [list]: { ids: ['d'] } })
    await deniesChange(act, () => save({}, 'new'))
  })

  it.each(everybodyBut('author'))('denies the %s the list of somebody else', async (role) => {
    await rules.arrange({ [list]: { ids: ['d'] } })
    await cannotRead(rules.as(role), list)
    await cannotWrite(rules.as(role), list)
  })
})
