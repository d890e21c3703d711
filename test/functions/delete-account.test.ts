import { beforeAll, expect, it, vi } from 'vitest'
import type { Block } from '../../domain/src/block/block.ts'
import type { Commitment } from '../../domain/src/commitment/commitment.ts'
import type { Session } from '../../domain/src/forum/forum.ts'
import { paths } from '../../domain/src/paths.ts'
import type { RoleEntry } from '../../domain/src/role/role-entry.ts'
import { admin, adminAuth } from './support/admin.ts'
import { buildCity, type City, signUpHead, signUpStaff } from './support/city.ts'
import { importFields } from './support/imports.ts'
import { expectRefusal, type Person } from './support/person.ts'
import { layProposal } from './support/proposals.ts'
import { settled } from './support/suite-control.ts'

let city: City
let person: Person
let publicId: string
let privateId: string
const forumId = 'forum-of-the-deleted'

beforeAll(async () => {
  city = await buildCity()
  person = await signUpHead(city)
  const name = 'Айсулу Единственная'
  await admin.doc(paths.person(person.uid)).update({ displayName: name })
  const author = { uid: person.uid, displayName: name }
  publicId = await layProposal(city, author, { state: 'published', public: true, number: 'X-2026-000009' })
  // Moderators are told of it, by its title.
  privateId = await layProposal(city, author, { title: 'Неопубликованный текст исчезнувшей' })
  const saidToModerators = { text: 'Сказано только модераторам', lang: 'ru', at: new Date() }
  const batch = admin.batch()
  // What moderators alone read of a text that is public now, and of one that its NGO did not ask.
  const wording = { title: 'Слова модераторам', body: 'Прежние слова', lang: 'ru', at: new Date() }
  batch.set(admin.doc(paths.proposalVersion(publicId, 1)), { rev: 1, ...wording })
  batch.set(admin.doc(paths.proposalReview(publicId, 2)), { ...reviewed, act: 'withdraw', by: 'author', rev: 2 })
  batch.set(admin.doc(paths.proposalReview('of-an-ngo', 2)), { ...reviewed, act: 'disown', by: 'ngo_side', rev: 2 })
  batch.set(admin.doc(paths.proposalActor('of-an-ngo', 2)), { uid: person.uid, at: new Date() })
  // Of moderators, whose words stay.
  batch.set(admin.doc(paths.proposalReview(publicId, 3)), { ...reviewed, ...ofModerators, by: 'moderator', rev: 3 })
  const mark = { role: 'moderator', departmentId: null }
  const words = {
    text: 'Сказанное останется',
    lang: 'ru',
    authorName: name,
    authorMark: mark,
    ngoId: null,
    ngoName: null,
  }
  const shown = { replyTo: null, createdAt: new Date(), hidden: false, hiddenReason: null, rev: 1 }
  const said = { authorUid: person.uid, ...words, ...shown }
  const step = { rev: 1, act: 'correct', at: new Date(), by: 'author', reason: null, lang: null, rule: null }
  batch.set(admin.doc(paths.post(forumId, 's', 'p')), said)
  batch.set(admin.doc(paths.postStep(forumId, 's', 'p', 1)), { ...step, before: words })
  const reason = saidToModerators.text
  batch.set(admin.doc(paths.postStep(forumId, 's', 'p', 2)), { ...step, rev: 2, act: 'object', reason, before: null })
  batch.set(admin.doc(paths.postActor(forumId, 's', 'q', 1)), { uid: person.uid, at: new Date() })
  batch.set(admin.doc(paths.postReport(forumId, 's', 'q', person.uid)), { uid: person.uid, rule: 3, at: new Date() })
  batch.set(admin.doc(paths.writingBlock(person.uid)), { territories: { [city.id]: new Date() } })
  batch.set(admin.doc(paths.block('of-a-person')), blockOf(person.uid, name))
  const objected = { territoryId: city.id, forumId, sessionId: 's', postId: 'p', open: true, at: new Date() }
  batch.set(admin.doc(paths.postCase(forumId, 's', 'p')), {
    ...objected,
    ...{ reports: 0, rules: [], objection: saidToModerators },
  })
  batch.set(admin.doc(paths.blockActor('of-another', 'block')), { uid: person.uid, at: new Date() })
  batch.set(admin.doc(paths.session(forumId, 's')), sessionWith([person.uid, 'other']))
  batch.set(admin.doc(paths.draft(person.uid, 'd')), { title: 'Черновик' })
  batch.set(admin.doc(paths.notification(person.uid, 'n')), { title: 'Уведомление' })
  batch.set(admin.doc(paths.commitment('of-the-deleted')), commitmentOf(person.uid))
  batch.set(admin.doc(paths.proposalActor(publicId, 1)), { uid: person.uid, at: new Date() })
  batch.set(admin.doc(paths.roleChange('of-the-deleted')), roleChangeOf(person.uid, name))
  const undo = { reason: 'Не тот файл', lang: 'ru', by: person.uid, reversed: 0, kept: 0, failed: 0 } as const
  const importOfPerson = importFields(city.id, person.uid, { state: 'undone', undo })
  batch.set(admin.doc(paths.registerImport('of-a-person')), importOfPerson)
  await batch.commit()
  // Moderators are told of it, by its first words.
  const moderator = await signUpStaff(city, 'moderator')
  await settled()
  await admin.doc(paths.block('of-a-person')).update({ appeal: saidToModerators })
  await settled()
  const told = await admin.collection(paths.notifications(moderator.uid)).where('kind', '==', 'block').get()
  expect(told.docs.map((each) => each.get('title'))).toEqual([saidToModerators.text])
})

const reviewed = {
  from: 'submitted',
  to: 'withdrawn',
  at: new Date(),
  departmentId: null,
  text: 'Сказано только модераторам',
  lang: 'ru',
  rule: null,
  decision: null,
  dueOn: null,
}
const ofModerators = { act: 'return', to: 'returned', text: 'Сказано модератором' }

const blockOf = (uid: string, displayName: string): Omit<Block, 'id'> => ({
  uid,
  displayName,
  territoryId: city.id,
  reason: 'Оскорбляет участников',
  lang: 'ru',
  at: new Date(),
  until: new Date(),
  appeal: null,
  decision: null,
})

/** Whole documents: triggers read them, and go on trying with one that does not parse. */
const sessionWith = (moderatorUids: string[]): Omit<Session, 'id'> => ({
  forumId,
  territoryId: city.id,
  kind: 'panel',
  title: { kk: 'Ауа', ru: 'Воздух', en: 'Air' },
  theme: 'ecology',
  place: { kk: 'Зал', ru: 'Зал', en: 'Hall' },
  startsAt: new Date(),
  endsAt: new Date(),
  moderatorUids,
  moderatorNames: ['Ведущая'],
  discussionOpen: true,
})
const commitmentOf = (authorUid: string): Omit<Commitment, 'id'> => ({
  territoryId: city.id,
  year: 2026,
  title: 'Высадить 200 деревьев',
  lang: 'ru',
  departmentId: city.ecology,
  theme: 'ecology',
  dueOn: '2026-12-01',
  state: 'planned',
  rev: 1,
  source: { kind: 'document', id: null, label: 'Дорожная карта' },
  authorUid,
  ngoId: null,
  report: null,
  reason: null,
  confirmedOn: null,
  cancellationRequest: null,
  createdAt: new Date(),
})
const roleChangeOf = (uid: string, displayName: string): Omit<RoleEntry, 'id'> => ({
  at: new Date(),
  actorUid: null,
  actorName: '',
  uid,
  displayName,
  change: 'revoke',
  role: 'secretary',
  territoryId: city.id,
  departmentId: null,
  substitution: null,
  reason: 'Срок назначения истёк',
  lang: 'ru',
})

/** Every document in which a text stands, whatever its collection. */
async function documentsWith(texts: string[]): Promise<string[]> {
  const found: string[] = []
  const visit = async (collections: FirebaseFirestore.CollectionReference[]): Promise<void> => {
    for (const collection of collections) {
      for (const ref of await collection.listDocuments()) {
        const written = JSON.stringify((await ref.get()).data() ?? {})
        if (texts.some((text) => ref.path.includes(text) || written.includes(text))) found.push(ref.path)
        await visit(await ref.listCollections())
      }
    }
  }
  await visit(await admin.listCollections())
  return found
}

it('leaves the person nowhere but in the journal of roles, and everything public in its place', async () => {
  expect((await documentsWith([person.uid])).length).toBeGreaterThan(9)
  const moderator = await signUpStaff(city, 'moderator')
  await layProposal(city, person, { title: 'Неопубликованный текст исчезнувшей' })
  await settled()
  const told = await admin.collection(paths.notifications(moderator.uid)).get()
  expect(told.docs.map((each) => each.get('title'))).toEqual(['Неопубликованный текст исчезнувшей'])
  await person.call('deleteAccount', {})
  await settled()
  await vi.waitFor(() => expect(adminAuth.getUser(person.uid)).rejects.toMatchObject({ code: 'auth/user-not-found' }), {
    timeout: 20_000,
  })
  await settled()
  const left = await documentsWith([
    ...[person.uid, 'Айсулу Единственная'],
    ...['Неопубликованный текст исчезнувшей', 'Сказано только модераторам', 'Прежние слова'],
  ])
  // The journal, and what administrators were told of it.
  expect(left.filter((path) => !path.endsWith('of-the-deleted'))).toEqual([])
  expect(left).toContain(paths.roleChange('of-the-deleted'))
  expect((await admin.doc(paths.proposal(publicId)).get()).data()).toMatchObject({
    authorUid: 'deleted',
    authorName: '',
  })
  expect((await admin.doc(paths.registerImport('of-a-person')).get()).data()).toMatchObject({
    ...{ startedBy: 'deleted', undo: { by: 'deleted', reason: 'Не тот файл' } },
  })
  expect((await admin.doc(paths.proposal(privateId)).get()).exists).toBe(false)
  expect((await admin.doc(paths.proposalReview(privateId, 1)).get()).exists).toBe(false)
  expect((await admin.doc(paths.proposalReview(publicId, 3)).get()).get('text')).toBe('Сказано модератором')
  expect((await admin.doc(paths.post(forumId, 's', 'p')).get()).data()).toMatchObject({ text: 'Сказанное останется' })
  expect((await admin.doc(paths.session(forumId, 's')).get()).get('moderatorUids')).toEqual(['other'])
})

it('gives nobody a name again who has left, whatever the age of their token', async () => {
  await expectRefusal(person.call('setName', { displayName: 'Жумабек Вернувшийся', lang: 'ru' }), 'not-signed-in')
  expect((await admin.doc(paths.person(person.uid)).get()).exists).toBe(false)

  const leaving = await signUpHead(city)
  await admin.doc(paths.deletion(leaving.uid)).create({ orderedAt: new Date() })
  const named = leaving.call('setName', { displayName: 'Жумабек Уходящий', lang: 'ru' })
  await expectRefusal(named, 'not-signed-in')
  await settled()
})

it('goes on where it was broken off', async () => {
  const another = await signUpHead(city)
  const id = await layProposal(city, another, { public: true, number: 'X-2026-000010', state: 'published' })
  // As an attempt leaves it that ended after its first step.
  await admin.doc(paths.person(another.uid)).delete()
  await admin.doc(paths.deletion(another.uid)).set({ orderedAt: new Date() })
  await settled()
  await vi.waitFor(async () => expect((await admin.doc(paths.deletion(another.uid)).get()).exists).toBe(false), {
    timeout: 20_000,
  })
  expect((await admin.doc(paths.proposal(id)).get()).data()).toMatchObject({ authorUid: 'deleted' })
})

it('is refused to who holds a role', async () => {
  const official = await signUpStaff(city, 'official', city.ecology)
  await expectRefusal(official.call('deleteAccount', {}), 'role-held')
  expect((await adminAuth.getUser(official.uid)).disabled).toBe(false)
})
