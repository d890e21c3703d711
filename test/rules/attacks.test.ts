import { assertFails, assertSucceeds } from '@firebase/rules-unit-testing'
import {
  collection,
  collectionGroup,
  deleteDoc,
  deleteField,
  doc,
  getDoc,
  getDocs,
  limit,
  orderBy,
  query,
  serverTimestamp,
  setDoc,
  startAt,
  updateDoc,
  where,
  writeBatch,
} from 'firebase/firestore'
import { beforeEach, describe, expect, it } from 'vitest'
import { rulesUnderTest } from './environment.ts'
import { cannotRead, deniesChange } from './expectations.ts'
import { draft, type Fields, notification, proposalIn, session, storedEvent, storedPost } from './fixtures.ts'
import { everybodyBut, roles } from './roles.ts'
import { type Step, submissionBy, take, withdrawalOf, without } from './writes.ts'

const rules = rulesUnderTest('attacks')
const posts = 'forums/forum/sessions/session/posts'

beforeEach(() =>
  rules.arrange({
    'proposals/waiting': proposalIn('submitted'),
    'proposals/waiting/review/2': storedEvent,
    'proposals/waiting/private/actor_2': { uid: 'moderator-uid' },
    'proposals/open': proposalIn('assigned'),
    'proposals/open/events/3': { ...storedEvent, rev: 3 },
    'people/author-uid/drafts/d': draft,
    'people/author-uid/notifications/p_2': notification,
    'forums/forum/sessions/session': session,
    [`${posts}/hidden`]: { ...storedPost, text: '', hidden: true, hiddenReason: 'It names somebody.' },
    [`${posts}/hidden/private/original`]: { text: 'Somebody.' },
  }),
)

const submit = (fields: Fields = {}, step: Partial<Step> = {}) => {
  const submission = submissionBy('stranger-uid')
  return take(rules.as('stranger'), 'new', { ...submission, proposal: { ...submission.proposal, ...fields }, ...step })
}

describe('attack 1: reading what one should not', () => {
  const secrets = [
    'proposals/waiting',
    'proposals/waiting/review/2',
    'proposals/waiting/private/actor_2',
    'people/author-uid',
    'people/author-uid/drafts/d',
    'people/author-uid/notifications/p_2',
    `${posts}/hidden/private/original`,
    'ngos/green-yard/members/head-uid',
    'staff/moderator-uid',
  ]

  it.each(secrets)('%s', async (path) => {
    for (const role of ['visitor', 'newcomer', 'stranger'] as const) await cannotRead(rules.as(role), path)
  })

  it('probing an unpublished text through filters, order and cursors', async () => {
    const proposals = collection(rules.as('stranger'), 'proposals')
    for (const probe of [
      query(proposals, where('title', '>=', 'A bench')),
      query(proposals, orderBy('title'), startAt('A bench'), limit(1)),
      query(proposals, where('public', '!=', false)),
      query(proposals, where('public', '>=', true)),
      query(proposals, where('audience', 'array-contains', 'youth')),
    ])
      await assertFails(getDocs(probe))
    await assertSucceeds(getDocs(query(proposals, where('public', '==', true), where('title', '>=', 'A bench'))))
  })
})

describe('attack 2: writing without the right', () => {
  it.each(roles)('as %s to the collections of functions', async (role) => {
    const db = rules.as(role)
    for (const path of [
      'statistics/almaty',
      'numbering/almaty_2026',
      'published/almaty',
      'commitments/c',
      'territories/almaty',
      'departments/d',
      'ngos/green-yard',
      'ngos/green-yard/members/intruder',
      'forums/forum',
      'people/author-uid/notifications/q_1',
      'staff/intruder',
    ])
      await assertFails(setDoc(doc(db, path), { anything: true }))
  })

  it('smuggling a forbidden write into an allowed commit', async () => {
    const commit = (smuggled: boolean) => {
      const db = rules.as('stranger')
      const batch = writeBatch(db).update(doc(db, 'people/stranger-uid'), { lang: 'ru' })
      if (smuggled) batch.set(doc(db, 'staff/stranger-uid'), { administrator: true, roles: {} })
      return batch.commit()
    }
    await deniesChange(
      () => commit(true),
      () => commit(false),
    )
  })
})

describe('attack 3: creating in somebody else’s name', () => {
  it.each<[string, Fields]>([
    ['a proposal', { authorUid: 'author-uid' }],
    ['a proposal under another name', { authorName: 'Person author-uid' }],
    ['a proposal for an NGO of others', { ngoId: 'green-yard', ngoName: 'Жасыл аула' }],
  ])('%s', async (_what, fields) => {
    await deniesChange(
      () => submit(fields),
      () => submit(),
    )
  })

  it('a draft, a person and a post', async () => {
    const db = rules.as('stranger')
    const post = { ...storedPost, createdAt: serverTimestamp() }
    await assertFails(setDoc(doc(db, 'people/author-uid/drafts/e'), draft))
    await assertFails(setDoc(doc(db, 'people/newcomer-uid'), { displayName: 'Me', lang: 'kk' }))
    await assertFails(setDoc(doc(db, `${posts}/new`), post))
    await assertSucceeds(setDoc(doc(rules.as('author'), `${posts}/new`), post))
  })
})

describe('attack 4: taking over what is there', () => {
  it.each(['waiting', 'open'])('a proposal that is %s', async (id) => {
    for (const role of everybodyBut('author'))
      await assertFails(updateDoc(doc(rules.as(role), `proposals/${id}`), { authorUid: `${role}-uid` }))
    const step = withdrawalOf(proposalIn(id === 'open' ? 'assigned' : 'submitted'))
    await deniesChange(
      () => take(rules.as('author'), id, { ...step, proposal: { ...step.proposal, authorUid: 'stranger-uid' } }),
      () => take(rules.as('author'), id, step),
    )
  })
})

describe('attack 5: values of the wrong type', () => {
  it.each<Fields>([
    { title: 12_345_678_901 },
    { title: ['a', 'title', 'of', 'ten', 'words', 'in', 'a', 'list', 'is', 'none'] },
    { body: { size: 100 } },
    { audience: 'youth' },
    { audience: { youth: true } },
    { public: null },
    { rev: '1' },
    { rev: true },
    { submittedAt: '2026-01-01' },
    { coDepartmentIds: {} },
    { disputed: 0 },
  ])('%j', async (fields) => {
    await deniesChange(
      () => submit(fields),
      () => submit(),
    )
  })
})

describe('attack 6: leaving out what is required', () => {
  it.each(Object.keys(submissionBy('stranger-uid').proposal))('a proposal without %s', async (key) => {
    const submission = submissionBy('stranger-uid')
    await deniesChange(
      () => take(rules.as('stranger'), 'new', { ...submission, proposal: without(submission.proposal, key) }),
      () => submit(),
    )
  })

  it('removing a field from what is stored', async () => {
    await assertFails(updateDoc(doc(rules.as('author'), 'people/author-uid'), { displayName: deleteField() }))
    await assertFails(updateDoc(doc(rules.as('author'), 'people/author-uid/drafts/d'), { title: deleteField() }))
    await assertFails(updateDoc(doc(rules.as('author'), 'proposals/waiting'), { number: deleteField() }))
  })
})

describe('attack 7: addresses of the web', () => {
  it('an NGO’s site cannot be set by a client, with whatever address', async () => {
    for (const role of ['head', 'stranger', 'administrator'] as const)
      for (const website of ['javascript:alert(1)', 'ftp://kopir.example', 'https://kopir.example'])
        await assertFails(updateDoc(doc(rules.as(role), 'ngos/green-yard'), { 'contacts.website': website }))
  })

  it('no document of a client has room for one', async () => {
    const own = doc(rules.as('stranger'), 'people/stranger-uid')
    await deniesChange(
      () => submit({ url: 'javascript:alert(1)' }),
      () => submit(),
    )
    await deniesChange(
      () => updateDoc(own, { photoUrl: 'https://kopir.example/a.png' }),
      () => updateDoc(own, { lang: 'en' }),
    )
  })
})

describe('attack 8: addresses of e-mail', () => {
  it('no document of a client has room for one, valid or not', async () => {
    const own = doc(rules.as('stranger'), 'people/stranger-uid')
    for (const email of ['nobody', 'stranger@kopir.example']) {
      await assertFails(updateDoc(doc(rules.as('head'), 'ngos/green-yard'), { 'contacts.email': email }))
      await deniesChange(
        () => updateDoc(own, { email }),
        () => updateDoc(own, { lang: 'en' }),
      )
    }
  })
})

describe('attack 9: texts beyond their length', () => {
  it.each<Fields>([{ title: 'x'.repeat(141) }, { body: 'x'.repeat(10_001) }, { body: 'x'.repeat(900_000) }])(
    'a proposal %#',
    async (fields) => {
      await deniesChange(
        () => submit(fields),
        () => submit({ title: 'x'.repeat(140), body: 'x'.repeat(10_000) }),
      )
    },
  )

  it('a post, a draft and a name', async () => {
    const db = rules.as('author')
    const post = { ...storedPost, createdAt: serverTimestamp() }
    await assertFails(setDoc(doc(db, `${posts}/new`), { ...post, text: 'x'.repeat(900_000) }))
    await assertFails(setDoc(doc(db, 'people/author-uid/drafts/d'), { ...draft, body: 'x'.repeat(900_000) }))
    await assertFails(updateDoc(doc(db, 'people/author-uid'), { displayName: 'x'.repeat(900_000) }))
  })
})

describe('attack 10: changing what never changes', () => {
  const fixed = Object.keys(proposalIn('assigned')).filter((key) => !['state', 'rev', 'changedAt'].includes(key))

  it.each(fixed)('%s of a published proposal, by its author', async (key) => {
    const step = withdrawalOf(proposalIn('assigned'))
    await assertFails(updateDoc(doc(rules.as('author'), 'proposals/open'), { [key]: 'changed' }))
    await deniesChange(
      () => take(rules.as('author'), 'open', { ...step, proposal: { ...step.proposal, [key]: 'changed' } }),
      () => take(rules.as('author'), 'open', step),
    )
  })

  it('the creation of a person and of a post', async () => {
    await assertFails(updateDoc(doc(rules.as('author'), 'people/author-uid'), { createdAt: serverTimestamp() }))
    await assertFails(updateDoc(doc(rules.as('author'), `${posts}/hidden`), { createdAt: serverTimestamp() }))
  })
})

describe('attack 11: the edges', () => {
  it.each<Fields>([{ title: null }, { title: '' }, { title: ' '.repeat(50) }, { title: '\u3000'.repeat(50) }])(
    'a title that says nothing: %j',
    async (fields) => {
      await deniesChange(
        () => submit(fields),
        () => submit(),
      )
    },
  )

  it('an empty document and a document of nulls', async () => {
    const { proposal } = submissionBy('stranger-uid')
    const nulls = Object.fromEntries(Object.keys(proposal).map((key) => [key, null]))
    for (const fields of [{}, nulls])
      await assertFails(take(rules.as('stranger'), 'new', { ...submissionBy('stranger-uid'), proposal: fields }))
    await assertSucceeds(submit())
  })

  it('a visitor in place of an unclaimed proposal’s missing author', async () => {
    await rules.arrange({ 'proposals/spoken': proposalIn('submitted', { source: 'spoken', authorUid: null }) })
    const step = withdrawalOf({ ...proposalIn('submitted'), authorUid: null })
    for (const role of ['visitor', 'stranger', 'secretary'] as const)
      await assertFails(take(rules.as(role), 'spoken', step))
    const proposals = collection(rules.as('visitor'), 'proposals')
    await assertFails(getDocs(query(proposals, where('authorUid', '==', null))))
  })

  it('a second step on a revision that is gone', async () => {
    const step = withdrawalOf(proposalIn('assigned'))
    await assertSucceeds(take(rules.as('author'), 'open', step))
    await assertFails(take(rules.as('author'), 'open', step))
  })
})

describe('attack 12: injection', () => {
  it.each(['a/b', 'green-yard/members/head-uid', '../staff', '', '.'])('an id that is a path: %j', async (id) => {
    await deniesChange(
      () => submit({ ngoId: id, ngoName: 'Жасыл аула' }),
      () => submit(),
    )
    await assertFails(submit({ territoryId: id, districtId: null }))
    await assertFails(submit({ districtId: id }))
  })

  it('a field name that looks like a path into another field', async () => {
    const own = doc(rules.as('stranger'), 'people/stranger-uid')
    await assertFails(updateDoc(own, { 'displayName.administrator': true }))
    await assertFails(setDoc(own, { '`roles.almaty`': ['moderator'] }, { merge: true }))
    await assertFails(updateDoc(doc(rules.as('stranger'), 'staff/stranger-uid'), { 'roles.almaty': ['moderator'] }))
  })

  it('a proposal’s id that leads into another collection', async () => {
    const { proposal } = submissionBy('stranger-uid')
    await assertFails(setDoc(doc(rules.as('stranger'), 'proposals/open/events/new'), proposal))
    await assertFails(setDoc(doc(rules.as('stranger'), 'proposals/x/proposals/y'), proposal))
    const groups = collectionGroup(rules.as('stranger'), 'proposals')
    await assertFails(getDocs(query(groups, where('public', '==', true))))
  })
})

describe('attack 13: deleting, and what would be left behind', () => {
  it.each(roles)('as %s', async (role) => {
    const db = rules.as(role)
    const kept = ['proposals/waiting', 'proposals/open', 'proposals/open/events/3', 'proposals/waiting/review/2']
    const others = ['ngos/green-yard', 'ngos/green-yard/members/head-uid', 'people/head-uid', `${posts}/hidden`]
    for (const path of [
      ...kept,
      ...others,
      `${posts}/hidden/private/original`,
      'staff/moderator-uid',
      'territories/almaty',
    ])
      await assertFails(deleteDoc(doc(db, path)))
  })

  it('events under a proposal that does not exist', async () => {
    const { event } = submissionBy('stranger-uid')
    await assertFails(setDoc(doc(rules.as('stranger'), 'proposals/none/review/1'), event))
    await assertFails(setDoc(doc(rules.as('stranger'), 'proposals/none/events/1'), event))
  })

  it('a proposal and its event that are created and deleted in one commit', async () => {
    const db = rules.as('stranger')
    const { proposal, event, person } = submissionBy('stranger-uid')
    const batch = writeBatch(db)
      .set(doc(db, 'proposals/new'), proposal)
      .set(doc(db, 'proposals/new/review/1'), event)
      .update(doc(db, 'people/stranger-uid'), { ...person, lastProposalId: 'new' })
      .delete(doc(db, 'proposals/new/review/1'))
    await assertFails(batch.commit())
    await assertSucceeds(submit())
  })
})

describe('attack 14: fields that are not for everybody', () => {
  it('a hidden post is read without its text', async () => {
    const read = await getDoc(doc(rules.as('visitor'), `${posts}/hidden`))
    expect(read.get('text')).toBe('')
    await assertFails(getDoc(doc(rules.as('visitor'), `${posts}/hidden/private/original`)))
  })

  it('a published proposal is read without its review and without who acted', async () => {
    await rules.arrange({ 'proposals/open/review/2': storedEvent, 'proposals/open/private/actor_3': { uid: 'x' } })
    await assertSucceeds(getDoc(doc(rules.as('visitor'), 'proposals/open')))
    await cannotRead(rules.as('visitor'), 'proposals/open/review/2')
    for (const role of roles) await cannotRead(rules.as(role), 'proposals/open/private/actor_3')
  })

  it('a person marks a notification as read and changes nothing else of it', async () => {
    const own = doc(rules.as('author'), 'people/author-uid/notifications/p_2')
    for (const key of Object.keys(without(notification as Fields, 'read')))
      await assertFails(updateDoc(own, { read: true, [key]: 'changed' }))
    await assertSucceeds(updateDoc(own, { read: true }))
  })
})
