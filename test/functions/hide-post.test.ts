import { doc, getDoc } from 'firebase/firestore'
import { beforeAll, expect, it } from 'vitest'
import { paths } from '../../domain/src/paths.ts'
import { admin, fieldsOf } from './support/admin.ts'
import { buildCity, type City, signUpStaff } from './support/city.ts'
import { expectRefusal, type Person, signUp } from './support/person.ts'

const localized = { kk: 'Сессия', ru: 'Сессия', en: 'Session' }
const reason = 'Оскорбление участника обсуждения'

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

async function writePost(): Promise<string> {
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
  })
  return ref.id
}

it('takes the text away and keeps place, reason and the original in private', async () => {
  const postId = await writePost()
  const request = { forumId, sessionId: 's1', postId, reason }
  expect(await sessionModerator.call('hidePost', request)).toEqual({ hidden: true })
  const shown = await getDoc(doc(author.firestore, paths.post(forumId, 's1', postId)))
  expect(shown.data()).toMatchObject({ hidden: true, hiddenReason: reason, text: '' })
  expect(await fieldsOf(paths.postOriginal(forumId, 's1', postId))).toMatchObject({
    text: 'Недопустимые слова',
    hiddenBy: sessionModerator.uid,
  })
  await expectRefusal(sessionModerator.call('hidePost', request), 'already-hidden')
})

it('is a right of the session’s and the territory’s moderators only', async () => {
  const postId = await writePost()
  const request = { forumId, sessionId: 's1', postId, reason }
  const elsewhere = await signUpStaff(await buildCity(), 'moderator')
  const akimOffice = await signUpStaff(city, 'akim_office')
  for (const person of [author, elsewhere, akimOffice])
    await expectRefusal(person.call('hidePost', request), 'not-allowed')
  const moderator = await signUpStaff(city, 'moderator')
  await expectRefusal(moderator.call('hidePost', { ...request, postId: 'none' }), 'not-found')
  expect(await moderator.call('hidePost', request)).toEqual({ hidden: true })
})
