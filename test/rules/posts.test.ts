import { assertFails, assertSucceeds } from '@firebase/rules-unit-testing'
import {
  collection,
  deleteDoc,
  doc,
  getDoc,
  getDocs,
  orderBy,
  query,
  serverTimestamp,
  setDoc,
  updateDoc,
} from 'firebase/firestore'
import { beforeEach, describe, it } from 'vitest'
import { rulesUnderTest } from './environment.ts'
import { cannotRead, cannotWrite, canRead, deniesChange } from './expectations.ts'
import { type Fields, session, storedPost } from './fixtures.ts'
import { everybodyBut, type Role, roles, uidOf } from './roles.ts'

const rules = rulesUnderTest('posts')
const posts = 'forums/forum/sessions/session/posts'
const original = `${posts}/hidden/private/original`

beforeEach(() =>
  rules.arrange({
    'forums/forum/sessions/session': session,
    'forums/forum/sessions/closed': { ...session, discussionOpen: false },
    [`${posts}/first`]: storedPost,
    [`${posts}/hidden`]: { ...storedPost, text: '', hidden: true, hiddenReason: 'It names a private person.' },
    [original]: { text: 'A private person.' },
    'forums/forum/sessions/closed/posts/elsewhere': storedPost,
  }),
)

function say(role: Role, change: Fields = {}, place = posts) {
  const uid = uidOf(role) ?? 'visitor-uid'
  const post = { ...storedPost, authorUid: uid, authorName: `Person ${uid}`, createdAt: serverTimestamp() }
  return setDoc(doc(rules.as(role), `${place}/new`), { ...post, ...change })
}

const badge = { ngoId: 'green-yard', ngoName: 'Зелёный двор' }

describe('posts / read', () => {
  it.each(roles)('allows the %s', async (role) => {
    await canRead(rules.as(role), `${posts}/first`)
    await assertSucceeds(getDocs(query(collection(rules.as(role), posts), orderBy('createdAt'))))
  })
})

describe('posts / create', () => {
  it.each(everybodyBut('visitor', 'newcomer'))('allows the %s in an open discussion only', async (role) => {
    await deniesChange(
      () => say(role, {}, 'forums/forum/sessions/closed/posts'),
      () => say(role),
    )
    await assertFails(say(role, {}, 'forums/forum/sessions/none/posts'))
  })

  it.each(['visitor', 'newcomer'] as const)('denies the %s', async (role) => {
    await assertFails(say(role))
  })

  it.each<[string, Fields]>([
    ['another author', { authorUid: 'author-uid' }],
    ['another name', { authorName: 'Person author-uid' }],
    ['a badge of others', badge],
    ['a badge without an NGO', { ngoName: 'Зелёный двор' }],
    ['no text', { text: '' }],
    ['a text of blanks', { text: ' \n ' }],
    ['a text of 2,001 units', { text: 'x'.repeat(2001) }],
    ['another language', { lang: 'de' }],
    ['another time', { createdAt: new Date('2020-01-01') }],
    ['a post that is hidden', { hidden: true }],
    ['a reason for hiding', { hiddenReason: 'None.' }],
    ['a reply to nothing', { replyTo: 'nothing' }],
    ['a reply into another session', { replyTo: 'elsewhere' }],
    ['a reply to a path', { replyTo: 'hidden/private/original' }],
    ['a field of its own', { pinned: true }],
  ])('denies %s', async (_what, change) => {
    await deniesChange(
      () => say('stranger', change),
      () => say('stranger', { text: 'x'.repeat(2000), replyTo: 'first' }),
    )
  })

  it.each<[string, Fields]>([
    ['under another name', { ...badge, ngoName: 'Greenpeace' }],
    ['of another NGO', { ngoId: 'foreign', ngoName: 'Иртыш' }],
  ])('denies the head a badge %s', async (_what, change) => {
    await deniesChange(
      () => say('head', change),
      () => say('head', badge),
    )
  })
})

describe('posts / update and delete', () => {
  it.each(roles)('denies the %s', async (role) => {
    const post = doc(rules.as(role), `${posts}/first`)
    await assertFails(updateDoc(post, { text: 'Something else.' }))
    await assertFails(updateDoc(post, { hidden: true, text: '', hiddenReason: 'I do not like it.' }))
    await assertFails(updateDoc(doc(rules.as(role), `${posts}/hidden`), { hidden: false }))
    await assertFails(deleteDoc(post))
  })
})

describe('posts/private / original', () => {
  it('allows the session’s moderator to get it', async () => {
    await assertSucceeds(getDoc(doc(rules.as('moderator'), original)))
    await assertFails(getDocs(collection(rules.as('moderator'), `${posts}/hidden/private`)))
  })

  it.each(everybodyBut('moderator'))('denies the %s', async (role) => {
    await cannotRead(rules.as(role), original)
  })

  it.each(roles)('denies the %s writing it', async (role) => {
    await cannotWrite(rules.as(role), original)
  })
})
