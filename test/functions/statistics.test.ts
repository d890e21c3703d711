import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { Ngo } from '../../domain/src/ngo/ngo.ts'
import { paths } from '../../domain/src/paths.ts'
import type { Statistics } from '../../domain/src/statistics/statistics.ts'
import { admin, fieldsOf } from './support/admin.ts'
import { buildCity, type City, ngoFields, signUpStaff } from './support/city.ts'
import { type Person, signUp } from './support/person.ts'
import { layProposal } from './support/proposals.ts'
import { runSchedule, setDelivery, settled } from './support/suite-control.ts'

let city: City
let author: Person

beforeAll(async () => {
  city = await buildCity()
  author = await signUp('Автор')
  await settled()
})
afterEach(() => setDelivery('on'))
afterAll(settled)

const statistics = async () => (await fieldsOf(paths.statistics(city.id))) as unknown as Statistics
const ngo = (key: string) => admin.doc(paths.ngo(`${city.ngoId}-${key}`))
const write = (key: string, change: Partial<Ngo> = {}) => ngo(key).set(ngoFields(city.id, change))

it('shows a change by itself', async () => {
  const before = (await statistics()).ngos.active
  await write('new')
  await expect.poll(async () => (await statistics()).ngos.active).toBe(before + 1)
})

it('is exact after concurrent writes whose events come twice and out of order', async () => {
  await setDelivery('twice-shuffled')
  const keys = Array.from({ length: 40 }, (_, index) => `burst-${index}`)
  await Promise.all(keys.map((key, index) => write(key, { status: index % 4 === 0 ? 'inactive' : 'active' })))
  await Promise.all([
    ...keys.slice(0, 10).map((key) => ngo(key).delete()),
    ...keys.slice(10, 20).map((key) => ngo(key).update({ status: 'liquidated' })),
    ...keys.slice(20, 25).map((key) => ngo(key).update({ youth: true })),
  ])
  await settled()
  const { docs } = await admin.collection(paths.ngos()).where('territoryId', '==', city.id).get()
  const statuses = docs.map((snapshot) => snapshot.get('status') as Ngo['status'])
  const registered = statuses.filter((status) => status !== 'liquidated').length
  const active = statuses.filter((status) => status === 'active').length
  const counted = await statistics()
  expect(counted.ngos).toMatchObject({ registered, active, youth: { registered: 5 } })
  expect(counted.months.at(-1)).toMatchObject({ registered, active })
  expect((await fieldsOf(paths.publishedRegistry(city.id))).rows).toBe(docs.length)
  expect(await fieldsOf(paths.recount(city.id))).toMatchObject({ lease: null })
})

it('moves an NGO from one territory’s count to the other’s', async () => {
  const other = await buildCity()
  await write('moving')
  await settled()
  const before = (await statistics()).ngos.registered
  await ngo('moving').update({ territoryId: other.id })
  await settled()
  expect((await statistics()).ngos.registered).toBe(before - 1)
  expect(((await fieldsOf(paths.statistics(other.id))) as unknown as Statistics).ngos.registered).toBe(2)
})

it('counts public proposals by state, department and commitment, and does not read the register again for them', async () => {
  const moderator = await signUpStaff(city, 'moderator')
  const akimOffice = await signUpStaff(city, 'akim_office')
  const official = await signUpStaff(city, 'official', city.ecology)
  const hidden = await layProposal(city, author)
  const proposalId = await layProposal(city, author)
  await settled()
  const ngosRead = (await fieldsOf(paths.recount(city.id))).started as { ngos: number }

  await moderator.call('actOnProposal', { proposalId, act: 'publish', rev: 1 })
  const assignment = { departmentId: city.ecology, coDepartmentIds: [] }
  await akimOffice.call('actOnProposal', { proposalId, act: 'assign', rev: 2, ...assignment })
  await official.call('actOnProposal', {
    proposalId,
    act: 'answer',
    rev: 3,
    decision: 'accepted',
    text: 'Принято: деревья будут высажены за счёт бюджета района.',
    lang: 'ru',
    referredTo: null,
    commitments: [{ title: 'Высадить первые сто деревьев', dueOn: '2031-05-01' }],
  })
  await settled()
  const counted = await statistics()
  expect(counted.proposals).toMatchObject({
    total: 1,
    byState: { answered: 1 },
    byDepartment: { [city.ecology]: 1 },
    byDecision: { accepted: 1 },
    answerDays: { median: 0, p90: 0, answers: 1 },
  })
  expect(counted.commitments).toEqual({
    byState: { planned: 1 },
    openByDepartment: { [city.ecology]: { '2031-05-01': 1 } },
  })
  expect(counted.months.at(-1)).toMatchObject({ published: 1, answered: 1 })
  expect((await fieldsOf(paths.recount(city.id))).started).toMatchObject({ ngos: ngosRead.ngos })
  expect(await fieldsOf(paths.proposal(hidden))).toMatchObject({ public: false })
})

it('finds, reports and repairs by night what lost events left behind', async () => {
  await write('steady')
  await settled()
  const before = (await statistics()).ngos
  await setDelivery('off')
  await write('lost')
  await ngo('steady').update({ status: 'suspended' })
  await setDelivery('on')
  expect((await statistics()).ngos).toEqual(before)

  await runSchedule('nightlyProof')
  const repaired = await statistics()
  expect(repaired.ngos.registered).toBe(before.registered + 1)
  expect(repaired.ngos.byStatus.suspended).toBe(1)
  expect(repaired.proof?.drift).toContain(`ngos.registered: ${before.registered} → ${before.registered + 1}`)
  expect(repaired.proof?.drift).toContain('ngos.byStatus.suspended: none → 1')
  expect(repaired.proof?.drift).toContainEqual(expect.stringMatching(/^registry\.rows: \d+ → \d+$/))
  expect((await fieldsOf(paths.publishedRegistry(city.id))).rows).toBeGreaterThan(1)

  await runSchedule('nightlyProof')
  expect((await statistics()).proof?.drift).toEqual([])
})

it('goes on counting after one who counted has died', async () => {
  const dead = { until: new Date(Date.now() - 1_000), eventId: 'dead' }
  const state = await fieldsOf(paths.recount(city.id))
  await admin.doc(paths.recount(city.id)).update({ lease: dead, fence: (state.fence as number) + 1 })
  const before = (await statistics()).ngos.registered
  await write('after-death')
  await settled()
  expect((await statistics()).ngos.registered).toBe(before + 1)
})
