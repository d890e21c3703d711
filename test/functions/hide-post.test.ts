import { doc, getDoc } from 'firebase/firestore'
import { beforeAll, expect, it } from 'vitest'
import { paths } from '../../domain/src/paths.ts'
import { admin, fieldsOf } from './support/admin.ts'
import { buildCity, type City, signUpStaff } from './support/city.ts'
import { expectRefusal, type Person, signUp } from './support/person.ts'

const localized = { kk: 'Сессия', ru: 'Сессия', en: 'Session' }
const said = { reason: 'Оскорбление участника обсуждения', lang: 'ru', rule: 4 } as const

let city: City
let forumId: string
let sessionModerator: Person
let author: Person

beforeAll(async () => {
  city = await buildCity()
  forumId = `forum-${city.id}`
  sessionModerator = await signUp('Ведущая')
  author = await signUp('Автор')
  await admin.doc(paths.session(forumId, 's1')).set({
    forumId,
    territoryId: city.id,
    kind: 'panel',
    title: localized,
    theme: 'ecology',
    place: localized,
    startsAt: new Date(),
    endsAt: new Date(),
    moderatorUids: [sessionModerator.uid],
    moderatorNames: ['Ведущая'],
    discussionOpen: true,
  })
})

async function writePost(change: object = {}): Promise<string> {
  const ref = admin.collection(paths.posts(forumId, 's1')).doc()
  await ref.set({
    authorUid: author.uid,
    authorName: author.displayName,
    ngoId: null,
    ngoName: null,
    text: 'Недопустимые слова',
    lang: 'ru',
    replyTo: null,
    createdAt: new Date(),
    hidden: false,
    hiddenReason: null,
    ...change,
  })
  return ref.id
}

it('takes the text away and keeps place, reason and the original apart', async () => {
  const postId = await writePost()
  const request = { forumId, sessionId: 's1', postId, ...said }
  expect(await sessionModerator.call('hidePost', request)).toEqual({ hidden: true })
  const shown = await getDoc(doc(author.firestore, paths.post(forumId, 's1', postId)))
  expect(shown.data()).toMatchObject({
    hidden: true,
    hiddenReason: said.reason,
    hiddenRule: 4,
    text: '',
    authorName: '',
    ngoName: null,
  })
  expect(await fieldsOf(paths.postStep(forumId, 's1', postId, 1))).toMatchObject({
    before: { text: 'Недопустимые слова', authorName: author.displayName },
  })
  expect(await fieldsOf(paths.postActor(forumId, 's1', postId, 1))).toMatchObject({ uid: sessionModerator.uid })
  const otherwise = { ...request, reason: 'По другой причине, чем прежде' }
  await expectRefusal(sessionModerator.call('hidePost', otherwise), 'already-hidden')
})

it('is left to another moderator where it is the moderator’s own side', async () => {
  const member = { uid: sessionModerator.uid, role: 'head', ngoId: city.ngoId }
  await admin.doc(paths.ngoMember(city.ngoId, sessionModerator.uid)).set(member)
  const own = { forumId, sessionId: 's1', ...said }
  const ofNgo = await writePost({ ngoId: city.ngoId, ngoName: { kk: 'Жасыл аула', ru: 'Зелёный двор' } })
  const answer = await writePost({ replyTo: ofNgo })
  const ofThemself = await writePost({ authorUid: sessionModerator.uid })
  for (const postId of [ofNgo, answer, ofThemself])
    await expectRefusal(sessionModerator.call('hidePost', { ...own, postId }), 'own-post')
  const moderator = await signUpStaff(city, 'moderator')
  expect(await moderator.call('hidePost', { ...own, postId: answer })).toEqual({ hidden: true })
})

it('is a right of the session’s and the territory’s moderators only', async () => {
  const postId = await writePost()
  const request = { forumId, sessionId: 's1', postId, ...said }
  const elsewhere = await signUpStaff(await buildCity(), 'moderator')
  const akimOffice = await signUpStaff(city, 'akim_office')
  for (const person of [author, elsewhere, akimOffice])
    await expectRefusal(person.call('hidePost', request), 'not-allowed')
  const moderator = await signUpStaff(city, 'moderator')
  await expectRefusal(moderator.call('hidePost', { ...request, postId: 'none' }), 'not-found')
  expect(await moderator.call('hidePost', request)).toEqual({ hidden: true })
})
