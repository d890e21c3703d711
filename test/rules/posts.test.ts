import { assertFails, assertSucceeds } from '@firebase/rules-unit-testing'
import {
  collection,
  collectionGroup,
  deleteDoc,
  doc,
  getDoc,
  getDocs,
  limit,
  limitToLast,
  orderBy,
  query,
  serverTimestamp,
  updateDoc,
  where,
} from 'firebase/firestore'
import { beforeEach, describe, it } from 'vitest'
import { listLimits } from '../../domain/src/list-limits.ts'
import { rulesUnderTest } from './environment.ts'
import { cannotRead, cannotWrite, canReadSome, deniesChange } from './expectations.ts'
import { type Fields, markOf, session, storedPost } from './fixtures.ts'
import { everybodyBut, type Role, roles, uidOf } from './roles.ts'
import { post } from './writes.ts'

const rules = rulesUnderTest('posts')
const posts = 'forums/forum/sessions/session/posts'
const original = `${posts}/hidden/postHistory/1`

beforeEach(() =>
  rules.arrange({
    'forums/forum/sessions/session': session,
    'forums/forum/sessions/closed': { ...session, discussionOpen: false },
    [`${posts}/first`]: storedPost,
    [`${posts}/hidden`]: { ...storedPost, text: '', hidden: true, hiddenReason: 'It names a private person.' },
    [`${posts}/gone`]: { ...storedPost, text: '', takenBackAt: new Date() },
    [original]: { text: 'A private person.' },
    'forums/forum/sessions/closed/posts/elsewhere': storedPost,
  }),
)

function say(role: Role, change: Fields = {}, place = posts) {
  const uid = uidOf(role) ?? 'visitor-uid'
  const mark = markOf(uid, session.moderatorUids.includes(uid))
  const author = { authorUid: uid, authorName: `Person ${uid}`, ...mark }
  const fields = { ...storedPost, ...author, createdAt: serverTimestamp() }
  return post(rules.as(role), uid, `${place}/new`, { ...fields, ...change })
}

const badge = { ngoId: 'green-yard', ngoName: { kk: 'Жасыл аула', ru: 'Зелёный двор' } }

describe('posts / read', () => {
  it.each(roles)('allows the %s', async (role) => {
    await canReadSome(rules.as(role), `${posts}/first`, listLimits.posts)
    await assertSucceeds(getDocs(query(collection(rules.as(role), posts), orderBy('createdAt'), limitToLast(200))))
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
    ['a badge without an NGO', { ngoName: { kk: 'Жасыл аула', ru: 'Зелёный двор' } }],
    ['no text', { text: '' }],
    ['a text of blanks', { text: ' \n ' }],
    ['a text of 2,001 units', { text: 'x'.repeat(2001) }],
    ['another language', { lang: 'de' }],
    ['another time', { createdAt: new Date('2020-01-01') }],
    ['a post that is hidden', { hidden: true }],
    ['a reason for hiding', { hiddenReason: 'None.' }],
    ['a reply to nothing', { replyTo: 'nothing' }],
    ['a reply into another session', { replyTo: 'elsewhere' }],
    ['a reply to a hidden post', { replyTo: 'hidden' }],
    ['a reply to a post that was taken back', { replyTo: 'gone' }],
    ['a reply to a path', { replyTo: 'hidden/postHistory/1' }],
    ['a field of its own', { pinned: true }],
  ])('denies %s', async (_what, change) => {
    await deniesChange(
      () => say('stranger', change),
      () => say('stranger', { text: 'x'.repeat(2000), replyTo: 'first' }),
    )
  })

  it.each<[string, Fields]>([
    ['under another name', { ...badge, ngoName: { ...badge.ngoName, en: 'Greenpeace' } }],
    ['under a part of its name', { ...badge, ngoName: { ru: badge.ngoName.ru } }],
    ['in one language', { ...badge, ngoName: badge.ngoName.ru }],
    ['of another NGO', { ngoId: 'foreign', ngoName: { ru: 'Иртыш' } }],
  ])('denies the head a badge %s', async (_what, change) => {
    await deniesChange(
      () => say('head', change),
      () => say('head', badge),
    )
  })

  it('denies the head of the administration’s a badge', async () => {
    await rules.arrange({ 'staff/head-uid': { administrator: false, roles: { almaty: ['secretary'] } } })
    const authorMark = { role: 'secretary', departmentId: null }
    await assertFails(say('head', { ...badge, authorMark }))
    await assertSucceeds(say('head', { authorMark }))
  })
})

describe('posts / marks', () => {
  const mark = (role: string, departmentId: string | null = null) => ({ authorMark: { role, departmentId } })
  const marked: [Role, string, string | null][] = [
    ['moderator', 'host', null],
    ['akim_office', 'akim_office', null],
    ['official', 'official', 'almaty-ecology'],
    ['secretary', 'secretary', null],
    ['administrator', 'administrator', null],
    ['author_with_every_role', 'akim_office', null],
  ]

  it.each(marked)('wants that of the %s, and no other', async (role, own, departmentId) => {
    for (const other of ['host', 'akim_office', 'official', 'moderator', 'secretary', 'administrator'])
      if (other !== own) await assertFails(say(role, mark(other)))
    await assertFails(say(role, { authorMark: null }))
    await assertFails(say(role, mark(own, 'almaty-culture')))
    await assertFails(say(role, { authorMark: { ...mark(own, departmentId).authorMark, city: 'Almaty' } }))
    await assertSucceeds(say(role, mark(own, departmentId)))
  })

  it.each(['stranger', 'head', 'foreign_moderator'] as const)('denies the %s every mark', async (role) => {
    for (const other of ['host', 'akim_office', 'official', 'moderator', 'secretary', 'administrator'])
      await assertFails(say(role, mark(other)))
    await assertFails(say(role, { authorMark: 'host' }))
    await assertSucceeds(say(role, { authorMark: null }))
  })

  it('denies the official a department that is lent to them', async () => {
    const departments = { almaty: ['almaty-ecology', 'almaty-culture'] }
    const substitutions = { 'almaty-culture': { forUid: 'x', until: '2030-01-01' } }
    const member = { administrator: false, roles: { almaty: ['official'] }, departments, substitutions }
    await rules.arrange({ 'staff/official-uid': member })
    await assertFails(say('official', mark('official', 'almaty-culture')))
    await assertSucceeds(say('official', mark('official', 'almaty-ecology')))
  })

  it('is the host’s for whoever moderates the session, and no longer when they do not', async () => {
    await rules.arrange({ 'forums/forum/sessions/session': { ...session, moderatorUids: ['stranger-uid'] } })
    await deniesChange(
      () => say('stranger'),
      () => say('stranger', mark('host')),
    )
    await rules.reset()
    await rules.arrange({ 'forums/forum/sessions/session': { ...session, moderatorUids: ['stranger-uid'] } })
    await deniesChange(
      () => say('moderator'),
      () => say('moderator', mark('moderator')),
    )
  })
})

describe('posts / update and delete', () => {
  it.each(roles)('denies the %s', async (role) => {
    const first = doc(rules.as(role), `${posts}/first`)
    await assertFails(updateDoc(first, { text: 'Something else.' }))
    await assertFails(updateDoc(first, { hidden: true, text: '', hiddenReason: 'I do not like it.' }))
    await assertFails(updateDoc(doc(rules.as(role), `${posts}/hidden`), { hidden: false }))
    await assertFails(deleteDoc(first))
  })
})

describe('posts / history and cases', () => {
  const waiting = `${posts}/first/postCases/case`
  const cases = (role: Role, territoryId: string, count: number = listLimits.postCases) =>
    getDocs(
      query(
        collectionGroup(rules.as(role), 'postCases'),
        where('territoryId', '==', territoryId),
        where('open', '==', true),
        limit(count),
      ),
    )
  const insiders = ['moderator', 'author', 'author_with_every_role'] as const
  beforeEach(() => rules.arrange({ [waiting]: { territoryId: 'almaty', open: true, at: new Date() } }))

  it.each(insiders)('allows the %s the history of a hidden post', async (role) => {
    await canReadSome(rules.as(role), original, listLimits.postHistory)
  })

  it('allows whoever moderates the session, and no longer when they do not', async () => {
    await rules.arrange({ 'forums/forum/sessions/session': { ...session, moderatorUids: ['stranger-uid'] } })
    await canReadSome(rules.as('stranger'), original, listLimits.postHistory)
    await assertSucceeds(getDoc(doc(rules.as('stranger'), waiting)))
    await rules.arrange({ 'forums/forum/sessions/session': session })
    await assertFails(getDoc(doc(rules.as('stranger'), original)))
    await assertFails(getDoc(doc(rules.as('stranger'), waiting)))
  })

  it.each(everybodyBut(...insiders))('denies the %s the history', async (role) => {
    await cannotRead(rules.as(role), original)
  })

  it('allows moderators what waits in their territory, so many at once', async () => {
    await assertSucceeds(cases('moderator', 'almaty'))
    await assertFails(cases('moderator', 'almaty', 101))
    await assertFails(cases('moderator', 'pavlodar'))
    await assertFails(getDocs(query(collectionGroup(rules.as('moderator'), 'postCases'), limit(10))))
  })

  it.each(everybodyBut('moderator', 'author_with_every_role'))('denies the %s the cases', async (role) => {
    await assertFails(cases(role, 'almaty'))
    await assertFails(getDoc(doc(rules.as(role), waiting)))
  })

  it.each(roles)('denies the %s who acted and who reported', async (role) => {
    await rules.arrange({
      [`${posts}/hidden/postActors/1`]: { uid: 'moderator-uid' },
      [`${posts}/first/postReports/stranger-uid`]: { rule: 3 },
    })
    await cannotRead(rules.as(role), `${posts}/hidden/postActors/1`)
    await cannotRead(rules.as(role), `${posts}/first/postReports/stranger-uid`)
  })

  it.each(roles)('denies the %s writing any of it', async (role) => {
    for (const path of [original, waiting, `${posts}/hidden/postActors/1`, `${posts}/first/postReports/${uidOf(role)}`])
      await cannotWrite(rules.as(role), path)
  })
})
