import { beforeAll, expect, it } from 'vitest'
import { paths } from '../../domain/src/paths.ts'
import { admin, fieldsOf } from './support/admin.ts'
import { buildCity, type City, signUpHead, signUpStaff } from './support/city.ts'
import { expectRefusal, type Person, signUp } from './support/person.ts'
import { layProposal, stepsOf, submitAsBrowser } from './support/proposals.ts'

let city: City
let author: Person
let head: Person
let moderator: Person
let akimOffice: Person
let official: Person

const reason = { reason: 'Причина, изложенная достаточно подробно', lang: 'ru' } as const
const text = 'Ответ по существу, с обоснованием и со сроком исполнения. '.repeat(2)

beforeAll(async () => {
  city = await buildCity()
  author = await signUp('Айгерим')
  head = await signUpHead(city)
  moderator = await signUpStaff(city, 'moderator')
  akimOffice = await signUpStaff(city, 'akim_office')
  official = await signUpStaff(city, 'official', city.ecology)
})

const acts = (steps: { act: string; to: string }[]) => steps.map(({ act, to }) => `${act} → ${to}`)

it('takes a proposal from submission through a dispute and kept commitments to its close', async () => {
  const proposalId = await submitAsBrowser(city, author)
  const act = { proposalId }
  const published = await moderator.call('actOnProposal', { ...act, act: 'publish', rev: 1 })
  const number = `${city.prefix}-${new Date().getUTCFullYear()}-000001`
  expect(published).toEqual({ state: 'published', rev: 2, number })
  const assignment = { departmentId: city.ecology, coDepartmentIds: [city.energy, city.energy, city.ecology] }
  await akimOffice.call('actOnProposal', { ...act, act: 'assign', rev: 2, ...assignment })
  const answer = { text: text.trim(), lang: 'ru', referredTo: null } as const
  await official.call('actOnProposal', {
    ...act,
    ...answer,
    act: 'answer',
    rev: 3,
    decision: 'declined',
    commitments: [],
  })
  await author.call('actOnProposal', { ...act, act: 'dispute', rev: 4, ...reason })
  await akimOffice.call('actOnProposal', { ...act, act: 'uphold', rev: 5, ...reason, departmentId: city.ecology })
  const commitments = [
    { title: 'Высадить первые сто деревьев', dueOn: '2031-05-01' },
    { title: 'Поставить скамейки в тени', dueOn: '2031-09-01' },
  ]
  await official.call('actOnProposal', { ...act, ...answer, act: 'answer', rev: 6, decision: 'partly', commitments })
  const confirmed = await author.call('actOnProposal', { ...act, act: 'confirm', rev: 7 })
  expect(confirmed).toMatchObject({ state: 'in_progress', rev: 8, number })

  const first = `${proposalId}_7_0`
  const second = `${proposalId}_7_1`
  expect(await fieldsOf(paths.commitment(first))).toMatchObject({
    state: 'planned',
    year: 2031,
    departmentId: city.ecology,
    authorUid: author.uid,
    source: { kind: 'proposal', id: proposalId, label: number },
  })
  const said = { text: 'Работы закончены, приёмка состоялась', lang: 'ru' } as const
  const objection = { text: 'Половина деревьев засохла', lang: 'ru' } as const
  const again = { text: 'Засохшие деревья заменены', lang: 'ru' } as const
  await official.call('actOnCommitment', { act: 'declare', commitmentId: first, rev: 1, ...said })
  await author.call('actOnCommitment', { act: 'refuse', commitmentId: first, rev: 2, ...objection })
  await official.call('actOnCommitment', { act: 'declare', commitmentId: first, rev: 3, ...again })
  await author.call('actOnCommitment', { act: 'confirm', commitmentId: first, rev: 4 })
  expect(await fieldsOf(paths.proposal(proposalId))).toMatchObject({ state: 'in_progress', rev: 8 })
  await expectRefusal(
    official.call('actOnCommitment', { act: 'cancel', commitmentId: second, rev: 1, ...said }),
    'not-allowed',
  )
  await official.call('actOnCommitment', { act: 'ask_cancel', commitmentId: second, rev: 1, ...said })
  await akimOffice.call('actOnCommitment', { act: 'deny_cancel', commitmentId: second, rev: 2, ...said })
  await official.call('actOnCommitment', { act: 'ask_cancel', commitmentId: second, rev: 3, ...again })
  await akimOffice.call('actOnCommitment', { act: 'cancel', commitmentId: second, rev: 4, ...said })
  // Cancelled is not closed: the author has the word again, and could dispute a second time.
  expect(await fieldsOf(paths.proposal(proposalId))).toMatchObject({
    state: 'answered',
    rev: 9,
    outcome: null,
    reopenedOn: expect.any(String),
  })
  await author.call('actOnProposal', { ...act, act: 'confirm', rev: 9 })

  expect(await fieldsOf(paths.proposal(proposalId))).toMatchObject({
    state: 'closed',
    outcome: 'partly_completed',
    rev: 10,
    number,
    disputed: true,
    coDepartmentIds: [city.energy],
    answer: { decision: 'partly', departmentId: city.ecology },
  })
  const history = (await admin.collection(paths.commitmentEvents(first)).orderBy('rev').get()).docs
  expect(history.map((event) => [event.id, event.get('act'), event.get('by'), event.get('text')])).toEqual([
    ['1', 'make', 'department', null],
    ['2', 'declare', 'department', said.text],
    ['3', 'refuse', 'ngo_side', objection.text],
    ['4', 'declare', 'department', again.text],
    ['5', 'confirm', 'ngo_side', null],
  ])
  expect(await fieldsOf(paths.commitmentActor(first, 3))).toMatchObject({ uid: author.uid })
  expect(acts(await stepsOf(proposalId, 'review'))).toEqual(['submit → submitted'])
  expect(acts(await stepsOf(proposalId, 'events'))).toEqual([
    'publish → published',
    'assign → assigned',
    'answer → answered',
    'dispute → disputed',
    'uphold → assigned',
    'answer → answered',
    'confirm → in_progress',
    'reopen → answered',
    'confirm → closed',
  ])
  expect((await stepsOf(proposalId, 'events')).at(-1)).toMatchObject({ outcome: 'partly_completed' })
})

it('takes the commitments of an overturned answer back with it, keeps the answer, and gives the proposal to another department', async () => {
  const proposalId = await layProposal(city, author, {
    state: 'assigned',
    public: true,
    number: `${city.prefix}-2026-000777`,
    publishedAt: new Date(),
    dueOn: '2099-01-01',
    departmentId: city.ecology,
  })
  const commitments = [{ title: 'Высадить первые сто деревьев', dueOn: '2031-05-01' }]
  const answer = { decision: 'partly', text: text.trim(), lang: 'ru', referredTo: null, commitments } as const
  await official.call('actOnProposal', { proposalId, act: 'answer', rev: 1, ...answer })
  await author.call('actOnProposal', { proposalId, act: 'dispute', rev: 2, ...reason })
  await akimOffice.call('actOnProposal', { proposalId, act: 'uphold', rev: 3, ...reason, departmentId: city.energy })
  expect(await fieldsOf(paths.proposal(proposalId))).toMatchObject({
    state: 'assigned',
    departmentId: city.energy,
    answer: null,
  })
  const commitment = `${proposalId}_2_0`
  expect(await fieldsOf(paths.commitment(commitment))).toMatchObject({ state: 'annulled', rev: 2 })
  expect(await fieldsOf(paths.commitmentEvent(commitment, 2))).toMatchObject({ act: 'annul', text: reason.reason })
  expect((await stepsOf(proposalId, 'events'))[0]).toMatchObject({
    act: 'answer',
    text: answer.text,
    decision: 'partly',
  })
  await expectRefusal(
    official.call('actOnCommitment', { act: 'declare', commitmentId: commitment, rev: 2, text: text, lang: 'ru' }),
    'not-in-this-state',
  )
})

it('keeps the returned and rejected ones, with their reasons, out of public sight', async () => {
  const someone = await signUp('Ерлан')
  const proposalId = await submitAsBrowser(city, someone)
  await moderator.call('actOnProposal', { proposalId, act: 'reject', rev: 1, rule: 3, ...reason })
  expect(await fieldsOf(paths.proposal(proposalId))).toMatchObject({ state: 'rejected', public: false, number: null })
  expect(await stepsOf(proposalId, 'events')).toEqual([])
  expect((await stepsOf(proposalId, 'review')).at(-1)).toMatchObject({ act: 'reject', rule: 3, text: reason.reason })
})

it('keeps the text that it gives back, so that what the author changes can be told', async () => {
  const proposalId = await layProposal(city, author)
  await moderator.call('actOnProposal', { proposalId, act: 'return', rev: 1, ...reason })
  const { title, body, lang } = await fieldsOf(paths.proposal(proposalId))
  expect(await fieldsOf(paths.proposalVersion(proposalId, 2))).toMatchObject({ rev: 2, title, body, lang })
})

it('names nobody who acted in what the public can read', async () => {
  const someone = await signUp('Дана')
  const proposalId = await submitAsBrowser(city, someone)
  await moderator.call('actOnProposal', { proposalId, act: 'publish', rev: 1 })
  const assignment = { departmentId: city.ecology, coDepartmentIds: [] }
  await akimOffice.call('actOnProposal', { proposalId, act: 'assign', rev: 2, ...assignment })
  const publicText = JSON.stringify([await fieldsOf(paths.proposal(proposalId)), await stepsOf(proposalId, 'events')])
  for (const { uid, email } of [moderator, akimOffice]) {
    expect(publicText).not.toContain(uid)
    expect(publicText).not.toContain(email)
  }
  expect(await fieldsOf(paths.proposalActor(proposalId, 2))).toMatchObject({ uid: moderator.uid })
  expect(await fieldsOf(paths.proposalActor(proposalId, 3))).toMatchObject({ uid: akimOffice.uid })
})

it('lets an NGO confirm what was asked in its name, and writes nothing of a refused act', async () => {
  const proposalId = await submitAsBrowser(city, head, {
    ngoId: city.ngoId,
    ngoName: { kk: 'Жасыл аула', ru: 'Зелёный двор' },
  })
  await moderator.call('actOnProposal', { proposalId, act: 'publish', rev: 1 })
  const before = await fieldsOf(paths.proposal(proposalId))
  const assignment = { departmentId: `former-${city.id.slice(5)}`, coDepartmentIds: [] }
  await expectRefusal(
    akimOffice.call('actOnProposal', { proposalId, act: 'assign', rev: 2, ...assignment }),
    'department-unknown',
  )
  await expectRefusal(moderator.call('actOnProposal', { proposalId, act: 'publish', rev: 2 }), 'not-in-this-state')
  expect(await fieldsOf(paths.proposal(proposalId))).toEqual(before)
  expect((await admin.collection(`proposals/${proposalId}/actors`).get()).size).toBe(1)
})
