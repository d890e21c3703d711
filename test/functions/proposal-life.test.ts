import { beforeAll, expect, it } from 'vitest'
import { paths } from '../../domain/src/paths.ts'
import { admin, fieldsOf } from './support/admin.ts'
import { buildCity, type City, signUpHead, signUpStaff } from './support/city.ts'
import { expectRefusal, type Person, signUp } from './support/person.ts'
import { stepsOf, submitAsBrowser } from './support/proposals.ts'

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

it('takes a proposal from submission through a dispute and kept promises to its close', async () => {
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
  await akimOffice.call('actOnProposal', { ...act, act: 'uphold', rev: 5, ...reason })
  const commitments = [
    { title: 'Высадить первые сто деревьев', dueOn: '2099-05-01' },
    { title: 'Поставить скамейки в тени', dueOn: '2099-09-01' },
  ]
  await official.call('actOnProposal', { ...act, ...answer, act: 'answer', rev: 6, decision: 'partly', commitments })
  const confirmed = await author.call('actOnProposal', { ...act, act: 'confirm', rev: 7 })
  expect(confirmed).toMatchObject({ state: 'in_progress', rev: 8, number })

  const first = `${proposalId}_7_0`
  const second = `${proposalId}_7_1`
  expect(await fieldsOf(paths.commitment(first))).toMatchObject({
    state: 'planned',
    year: 2099,
    departmentId: city.ecology,
    authorUid: author.uid,
    source: { kind: 'proposal', id: proposalId, label: number },
  })
  const said = { text: 'Работы закончены, приёмка состоялась', lang: 'ru' } as const
  await official.call('actOnCommitment', { act: 'declare', commitmentId: first, rev: 1, ...said })
  await author.call('actOnCommitment', { act: 'refuse', commitmentId: first, rev: 2, ...said })
  await official.call('actOnCommitment', { act: 'declare', commitmentId: first, rev: 3, ...said })
  await author.call('actOnCommitment', { act: 'confirm', commitmentId: first, rev: 4 })
  expect(await fieldsOf(paths.proposal(proposalId))).toMatchObject({ state: 'in_progress', rev: 8 })
  await akimOffice.call('actOnCommitment', { act: 'cancel', commitmentId: second, rev: 1, ...said })

  expect(await fieldsOf(paths.proposal(proposalId))).toMatchObject({
    state: 'closed',
    outcome: 'completed',
    rev: 9,
    number,
    disputed: true,
    coDepartmentIds: [city.energy],
    answer: { decision: 'partly', departmentId: city.ecology },
  })
  expect(acts(await stepsOf(proposalId, 'review'))).toEqual(['submit → submitted'])
  expect(acts(await stepsOf(proposalId, 'events'))).toEqual([
    'publish → published',
    'assign → assigned',
    'answer → answered',
    'dispute → disputed',
    'uphold → assigned',
    'answer → answered',
    'confirm → in_progress',
    'complete → closed',
  ])
})

it('keeps the returned and rejected ones, with their reasons, out of public sight', async () => {
  const someone = await signUp('Ерлан')
  const proposalId = await submitAsBrowser(city, someone)
  await moderator.call('actOnProposal', { proposalId, act: 'reject', rev: 1, rule: 3, ...reason })
  expect(await fieldsOf(paths.proposal(proposalId))).toMatchObject({ state: 'rejected', public: false, number: null })
  expect(await stepsOf(proposalId, 'events')).toEqual([])
  expect((await stepsOf(proposalId, 'review')).at(-1)).toMatchObject({ act: 'reject', rule: 3, text: reason.reason })
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
  const proposalId = await submitAsBrowser(city, head, { ngoId: city.ngoId, ngoName: 'Зелёный двор' })
  await moderator.call('actOnProposal', { proposalId, act: 'publish', rev: 1 })
  const before = await fieldsOf(paths.proposal(proposalId))
  const assignment = { departmentId: `former-${city.id.slice(5)}`, coDepartmentIds: [] }
  await expectRefusal(
    akimOffice.call('actOnProposal', { proposalId, act: 'assign', rev: 2, ...assignment }),
    'department-unknown',
  )
  await expectRefusal(moderator.call('actOnProposal', { proposalId, act: 'publish', rev: 2 }), 'not-in-this-state')
  expect(await fieldsOf(paths.proposal(proposalId))).toEqual(before)
  expect((await admin.collection(`proposals/${proposalId}/private`).get()).size).toBe(1)
})
