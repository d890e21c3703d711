import { doc, serverTimestamp, writeBatch } from 'firebase/firestore'
import { beforeAll, expect, it, vi } from 'vitest'
import { paths } from '../../domain/src/paths.ts'
import { maxReportsAnHour } from '../../domain/src/person/limits.ts'
import { admin, fieldsOf } from './support/admin.ts'
import { buildCity, type City, signUpStaff } from './support/city.ts'
import { expectRefusal, type Person, signUp } from './support/person.ts'
import { settled } from './support/suite-control.ts'

const localized = { kk: 'Сессия', ru: 'Сессия', en: 'Session' }
const said = { reason: 'В сообщении нет чужих данных', lang: 'ru' } as const

let city: City
let forumId: string
let author: Person
let reader: Person
let moderator: Person
let other: Person

beforeAll(async () => {
  city = await buildCity()
  forumId = `forum-${city.id}`
  author = await signUp('Автор')
  reader = await signUp('Читатель')
  moderator = await signUpStaff(city, 'moderator')
  other = await signUpStaff(city, 'moderator')
  await admin.doc(paths.session(forumId, 's1')).set({
    forumId,
    territoryId: city.id,
    kind: 'panel',
    title: localized,
    theme: 'ecology',
    place: localized,
    startsAt: new Date(),
    endsAt: new Date(),
    moderatorUids: [],
    moderatorNames: [],
    discussionOpen: true,
  })
})

const fields = (person: Person, change: object = {}) => ({
  authorUid: person.uid,
  authorName: person.displayName,
  ngoId: null,
  ngoName: null,
  text: 'Как есть',
  lang: 'ru',
  replyTo: null,
  createdAt: new Date(),
  hidden: false,
  hiddenReason: null,
  ...change,
})

async function layPost(change: object = {}): Promise<string> {
  const ref = admin.collection(paths.posts(forumId, 's1')).doc()
  await ref.set(fields(author, change))
  return ref.id
}

const target = (postId: string) => ({ forumId, sessionId: 's1', postId })
const hide = (postId: string) =>
  moderator.call('hidePost', { ...target(postId), reason: 'Назван чужой адрес', lang: 'ru', rule: 3 })
const notificationsOf = async ({ uid }: Person) =>
  (await admin.collection(paths.notifications(uid)).where('kind', '==', 'post').get()).docs.map((found) => found.data())
const isTold = (person: Person, act: string, postId: string) =>
  vi.waitFor(
    async () => {
      const told = await notificationsOf(person)
      expect(told.filter((each) => each.act === act && each.subject.postId === postId)).toHaveLength(1)
    },
    { timeout: 30_000, interval: 200 },
  )

it('a hidden post is objected to, decided by another moderator, and shown again as it stood', async () => {
  const postId = await layPost()
  await hide(postId)
  await isTold(author, 'hide', postId)
  await expectRefusal(reader.call('actOnPost', { act: 'object', ...target(postId), ...said }), 'not-allowed')
  await author.call('actOnPost', { act: 'object', ...target(postId), ...said })
  const again = { ...said, reason: 'Прошу посмотреть ещё раз' }
  await expectRefusal(author.call('actOnPost', { act: 'object', ...target(postId), ...again }), 'not-in-this-state')
  expect(await fieldsOf(paths.postCase(forumId, 's1', postId))).toMatchObject({ open: true })
  await isTold(other, 'case', postId)

  await expectRefusal(moderator.call('actOnPost', { act: 'dismiss', ...target(postId), ...said }), 'own-decision')
  await other.call('actOnPost', { act: 'show', ...target(postId), ...said })
  expect(await fieldsOf(paths.post(forumId, 's1', postId))).toMatchObject({
    text: 'Как есть',
    authorName: author.displayName,
    hidden: false,
    hiddenReason: null,
    rev: 3,
  })
  expect(await fieldsOf(paths.postCase(forumId, 's1', postId))).toMatchObject({ open: false, objection: null })
  await isTold(author, 'show', postId)
  const history = await admin.collection(`${paths.post(forumId, 's1', postId)}/postHistory`).get()
  expect(history.docs.map((step) => step.get('act'))).toEqual(['hide', 'object', 'show'])
  // It may be hidden once more, and objected to once more.
  await hide(postId)
  await author.call('actOnPost', { act: 'object', ...target(postId), ...said })
})

it('tells of a case who may decide on it, and where nobody may, who appoints them', async () => {
  const place = await buildCity()
  const lone = await signUpStaff(place, 'moderator')
  const host = await signUp('Ведущая')
  const administrator = await signUpStaff(place, 'secretary')
  await admin.doc(paths.staffMember(administrator.uid)).update({ administrator: true, roles: {} })
  const session = admin.doc(paths.session(forumId, place.id))
  const first = await admin.doc(paths.session(forumId, 's1')).get()
  await session.set({ ...first.data(), territoryId: place.id, moderatorUids: [host.uid] })
  const objected = async (postId: string) => {
    await admin.doc(paths.post(forumId, session.id, postId)).set(fields(author))
    const post = { forumId, sessionId: session.id, postId }
    await lone.call('hidePost', { ...post, reason: 'Назван чужой адрес', lang: 'ru', rule: 3 })
    await author.call('actOnPost', { act: 'object', ...post, ...said })
    await settled()
    const told = [lone, host, administrator].map(async (person) => {
      const news = (await notificationsOf(person)).filter(({ subject }) => subject.postId === postId)
      return news.map(({ act, read }) => [act, read])
    })
    return { post, told: await Promise.all(told) }
  }
  const hosted = await objected(`hosted-${place.id}`)
  expect(hosted.told).toEqual([[], [['session_case', false]], []])

  await session.update({ moderatorUids: [] })
  const orphaned = await objected(`orphaned-${place.id}`)
  expect(orphaned.told).toEqual([[], [], [['orphaned_case', false]]])
  await lone.call('actOnPost', { act: 'show', ...orphaned.post, ...said })
  await settled()
  const news = (await notificationsOf(administrator)).filter(({ act }) => act === 'orphaned_case')
  expect(news.map(({ read }) => read)).toEqual([true])
})

it('an author corrects a new post, keeps what stood there, and takes it back', async () => {
  const postId = await layPost()
  await expectRefusal(
    reader.call('actOnPost', { act: 'correct', ...target(postId), text: 'Чужое', lang: 'ru' }),
    'not-allowed',
  )
  await author.call('actOnPost', { act: 'correct', ...target(postId), text: 'Как надо', lang: 'ru' })
  expect(await fieldsOf(paths.post(forumId, 's1', postId))).toMatchObject({ text: 'Как надо', rev: 1 })
  await author.call('actOnPost', { act: 'take-back', ...target(postId) })
  expect(await fieldsOf(paths.post(forumId, 's1', postId))).toMatchObject({ text: '', authorName: '', rev: 2 })
  expect(await fieldsOf(paths.postStep(forumId, 's1', postId, 1))).toMatchObject({ before: { text: 'Как есть' } })
  expect(await fieldsOf(paths.postStep(forumId, 's1', postId, 2))).toMatchObject({ before: { text: 'Как надо' } })

  const old = await layPost({ createdAt: new Date(Date.now() - 11 * 60_000) })
  await expectRefusal(
    author.call('actOnPost', { act: 'correct', ...target(old), text: 'Поздно', lang: 'ru' }),
    'not-in-this-state',
  )
})

it('readers report a post once each, and moderators leave it or hide it', async () => {
  const postId = await layPost()
  const report = (person: Person, rule: 1 | 3) => person.call('actOnPost', { act: 'report', ...target(postId), rule })
  await expectRefusal(report(author, 3), 'not-allowed')
  await report(reader, 3)
  await expectRefusal(report(reader, 1), 'already-reported')
  const second = await signUp('Второй')
  await report(second, 1)
  expect(await fieldsOf(paths.postCase(forumId, 's1', postId))).toMatchObject({ open: true, reports: 2, rules: [1, 3] })
  await isTold(moderator, 'case', postId)
  await expectRefusal(reader.call('actOnPost', { act: 'leave', ...target(postId) }), 'not-allowed')
  await moderator.call('actOnPost', { act: 'leave', ...target(postId) })
  expect(await fieldsOf(paths.postCase(forumId, 's1', postId))).toMatchObject({ open: false, reports: 0 })
  await vi.waitFor(
    async () => {
      const cases = (await notificationsOf(other)).filter((each) => each.subject.postId === postId)
      expect(cases.map(({ act, read }) => [act, read])).toEqual([['case', true]])
    },
    { timeout: 30_000, interval: 200 },
  )
  expect(await fieldsOf(paths.post(forumId, 's1', postId))).not.toHaveProperty('rev')

  await report(moderator, 3)
  await hide(postId)
  expect(await fieldsOf(paths.postCase(forumId, 's1', postId))).toMatchObject({ open: false })
})

it('reports of what answers a moderator’s own post wait for another moderator', async () => {
  const own = admin.collection(paths.posts(forumId, 's1')).doc()
  await own.set(fields(moderator, {}))
  const postId = await layPost({ replyTo: own.id })
  await reader.call('actOnPost', { act: 'report', ...target(postId), rule: 1 })
  await expectRefusal(moderator.call('actOnPost', { act: 'leave', ...target(postId) }), 'own-post')
  await other.call('actOnPost', { act: 'leave', ...target(postId) })
  expect(await fieldsOf(paths.postCase(forumId, 's1', postId))).toMatchObject({ open: false })
})

it('nobody floods the moderators with reports, and who is kept from writing reports nothing', async () => {
  const eager = await signUp('Усердный')
  const posts = await Promise.all(Array.from({ length: maxReportsAnHour + 1 }, () => layPost()))
  const report = (postId: string) => eager.call('actOnPost', { act: 'report', ...target(postId), rule: 3 })
  for (const postId of posts.slice(1)) await report(postId)
  await expectRefusal(report(posts[0] ?? ''), 'reported-too-often')
  const first = admin.doc(paths.postReport(forumId, 's1', posts[1] ?? '', eager.uid))
  await first.update({ at: new Date(Date.now() - 3_600_001) })
  await report(posts[0] ?? '')

  const blocked = await signUp('Лишённый слова')
  await admin.doc(paths.writingBlock(blocked.uid)).set({ territories: { [city.id]: new Date(Date.now() + 3_600_000) } })
  const postId = await layPost()
  await expectRefusal(blocked.call('actOnPost', { act: 'report', ...target(postId), rule: 3 }), 'kept-from-writing')
})

it('the author of a post is told of a reply once, and not of their own', async () => {
  const postId = await layPost()
  const reply = await signUp('Ответчик')
  const say = async (person: Person, id: string) => {
    const { firestore } = person
    const now = { lastAt: serverTimestamp(), since: serverTimestamp(), lastPost: `${forumId}/s1/${id}`, count: 1 }
    await writeBatch(firestore)
      .set(doc(firestore, paths.writing(person.uid, 'posts')), now)
      .set(
        doc(firestore, paths.post(forumId, 's1', id)),
        fields(person, { replyTo: postId, createdAt: serverTimestamp() }),
      )
      .commit()
  }
  await say(author, `own-${postId}`)
  await say(reply, `reply-${postId}`)
  await isTold(author, 'reply', `reply-${postId}`)
  const told = await notificationsOf(author)
  expect(told.filter(({ act }) => act === 'reply').map(({ subject }) => subject.postId)).toEqual([`reply-${postId}`])

  await hide(postId)
  await expect(say(await signUp('Поздний'), `late-${postId}`)).rejects.toMatchObject({ code: 'permission-denied' })
})
