import { beforeAll, describe, expect, it } from 'vitest'
import { plannedCommitment } from '../../domain/src/commitment/fixtures.ts'
import { paths } from '../../domain/src/paths.ts'
import type { ActRequest } from '../../domain/src/proposal/act-request.ts'
import type { Proposal } from '../../domain/src/proposal/proposal.ts'
import { admin, fieldsOf } from './support/admin.ts'
import { buildCity, type City, signUpHead, signUpStaff } from './support/city.ts'
import { expectRefusal, type Person, signUp, visitor } from './support/person.ts'
import { layProposal, stepsOf } from './support/proposals.ts'

const roles = [
  'author',
  'stranger',
  'head',
  'moderator',
  'secretary',
  'akimOffice',
  'official',
  'otherOfficial',
] as const
type Role = (typeof roles)[number]

let city: City
let people: Record<Role, Person>

beforeAll(async () => {
  city = await buildCity()
  people = {
    author: await signUp('Автор'),
    stranger: await signUp('Посторонний'),
    head: await signUpHead(city),
    moderator: await signUpStaff(city, 'moderator'),
    secretary: await signUpStaff(city, 'secretary'),
    akimOffice: await signUpStaff(city, 'akim_office'),
    official: await signUpStaff(city, 'official', city.ecology),
    otherOfficial: await signUpStaff(city, 'official', city.energy),
  }
})

const reason = { reason: 'Причина, изложенная достаточно подробно', lang: 'ru' } as const
const published = (): Partial<Proposal> => ({
  public: true,
  number: 'X-2026-000001',
  publishedAt: new Date(),
  dueOn: '2099-01-01',
  ngoId: city.ngoId,
  ngoName: { kk: 'Жасыл аула', ru: 'Зелёный двор' },
})
const assigned = (): Partial<Proposal> => ({ ...published(), departmentId: city.ecology })

interface Case {
  standing: () => Partial<Proposal>
  order: () => DistributiveOmit<ActRequest, 'proposalId' | 'rev'>
  may: Role[]
}
type DistributiveOmit<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never

const cases: Record<ActRequest['act'], Case> = {
  publish: { standing: () => ({}), order: () => ({ act: 'publish' }), may: ['moderator'] },
  return: { standing: () => ({}), order: () => ({ act: 'return', ...reason }), may: ['moderator'] },
  reject: { standing: () => ({}), order: () => ({ act: 'reject', rule: 1, ...reason }), may: ['moderator'] },
  assign: {
    standing: () => ({ ...published(), state: 'published' }),
    order: () => ({ act: 'assign', departmentId: city.ecology, coDepartmentIds: [] }),
    may: ['akimOffice'],
  },
  answer: {
    standing: () => ({ ...assigned(), state: 'assigned' }),
    order: () => ({
      act: 'answer',
      decision: 'declined',
      text: 'Отказано с обоснованием: земля принадлежит частному владельцу.',
      lang: 'ru',
      referredTo: null,
      commitments: [],
    }),
    may: ['official'],
  },
  confirm: {
    standing: () => ({ ...assigned(), state: 'answered' }),
    order: () => ({ act: 'confirm' }),
    may: ['author', 'head'],
  },
  dispute: {
    standing: () => ({ ...assigned(), state: 'answered' }),
    order: () => ({ act: 'dispute', ...reason }),
    may: ['author'],
  },
  uphold: {
    standing: () => ({ ...assigned(), state: 'disputed', disputed: true }),
    order: () => ({ act: 'uphold', ...reason, departmentId: city.ecology }),
    may: ['akimOffice'],
  },
  dismiss: {
    standing: () => ({ ...assigned(), state: 'disputed', disputed: true }),
    order: () => ({ act: 'dismiss', ...reason }),
    may: ['akimOffice'],
  },
  disown: {
    standing: () => ({ ...assigned(), state: 'assigned', source: 'spoken', authorUid: null }),
    order: () => ({ act: 'disown', ...reason }),
    may: ['head'],
  },
}

/** Who may not read a text learns neither its state nor that there is one. */
const seesUnpublished = (role: Role) => role === 'author' || role === 'moderator'

describe.each(Object.entries(cases))('%s', (_, { standing, order, may }) => {
  it(`is for ${may.join(' and ')} only`, async () => {
    for (const role of roles.filter((candidate) => !may.includes(candidate))) {
      const proposalId = await layProposal(city, people.author, standing())
      const request = { ...order(), proposalId, rev: 1 } as ActRequest
      const knows = standing().public === true || seesUnpublished(role)
      await expectRefusal(people[role].call('actOnProposal', request), knows ? 'not-allowed' : 'not-found')
      expect(await fieldsOf(paths.proposal(proposalId)), role).toMatchObject({ rev: 1 })
      expect(await stepsOf(proposalId, 'events'), role).toEqual([])
    }
    for (const role of may) {
      const proposalId = await layProposal(city, people.author, standing())
      const request = { ...order(), proposalId, rev: 1 } as ActRequest
      expect(await people[role].call('actOnProposal', request), role).toMatchObject({ rev: 2 })
    }
  })
})

it('lets no staff act on what is their own or their NGO’s', async () => {
  const own = await layProposal(city, people.moderator)
  await expectRefusal(
    people.moderator.call('actOnProposal', { proposalId: own, act: 'publish', rev: 1 }),
    'own-proposal',
  )
})

it('refuses staff of another city', async () => {
  const elsewhere = await signUpStaff(await buildCity(), 'moderator')
  const proposalId = await layProposal(city, people.author)
  await expectRefusal(elsewhere.call('actOnProposal', { proposalId, act: 'publish', rev: 1 }), 'not-found')
})

it('refuses an act on a state that the person has not seen', async () => {
  const proposalId = await layProposal(city, people.author, { rev: 2 })
  await expectRefusal(
    people.moderator.call('actOnProposal', { proposalId, act: 'publish', rev: 1 }),
    'changed-meanwhile',
  )
})

it('refuses a visitor, an unknown proposal and a malformed order', async () => {
  const request = { proposalId: 'none', act: 'publish', rev: 1 } as const
  await expectRefusal(visitor().call('actOnProposal', request), 'not-signed-in')
  await expectRefusal(people.moderator.call('actOnProposal', request), 'not-found')
  for (const malformed of [{ ...request, state: 'closed' }, { ...request, proposalId: 7 }, { act: 'publish' }, null])
    await expectRefusal(people.moderator.call('actOnProposal', malformed as never), 'invalid-request')
})

it('tells a stranger the same of every unpublished state and of what is not there', async () => {
  for (const state of ['submitted', 'returned', 'rejected', 'withdrawn'] as const) {
    const proposalId = await layProposal(city, people.author, {
      state,
      ngoId: city.ngoId,
      ngoName: { kk: 'Жасыл аула', ru: 'Зелёный двор' },
    })
    for (const role of ['stranger', 'head', 'akimOffice', 'official', 'secretary'] as const)
      for (const act of ['publish', 'confirm'] as const)
        await expectRefusal(people[role].call('actOnProposal', { proposalId, act, rev: 1 }), 'not-found')
  }
})

it('takes an id that is a path for no id', async () => {
  const proposalId = await layProposal(city, people.author)
  const nested = `${proposalId}/review/1`
  await expectRefusal(
    people.moderator.call('actOnProposal', { proposalId: nested, act: 'publish', rev: 1 }),
    'invalid-request',
  )
})

it('publishes no text that cannot be shown, and gives it back all the same', async () => {
  const broken = { title: 42, theme: 'weather', body: null } as never
  const id = await layProposal(city, people.author, broken)
  const order = { proposalId: id, rev: 1 }
  await expectRefusal(people.moderator.call('actOnProposal', { act: 'publish', ...order }), 'text-unreadable')
  const said = { reason: 'Этот текст нельзя показать', lang: 'ru' } as const
  expect(await people.moderator.call('actOnProposal', { act: 'return', ...order, ...said })).toMatchObject({
    state: 'returned',
  })
})

it('cancels no commitment of an answer that is disputed', async () => {
  const proposalId = await layProposal(city, people.author, { ...assigned(), state: 'disputed', disputed: true })
  const commitmentId = `${proposalId}_3_0`
  const source = { kind: 'proposal', id: proposalId, label: 'X-2026-000001' }
  const planned = plannedCommitment({ territoryId: city.id, departmentId: city.ecology, authorUid: people.author.uid })
  await admin.doc(paths.commitment(commitmentId)).set({ ...planned, source })
  const said = { text: 'Причина, изложенная достаточно подробно', lang: 'ru' } as const
  await people.official.call('actOnCommitment', { commitmentId, act: 'ask_cancel', rev: 1, ...said })
  const cancel = () => people.akimOffice.call('actOnCommitment', { commitmentId, act: 'cancel', rev: 2, ...said })
  await expectRefusal(cancel(), 'dispute-first')
  await admin.doc(paths.proposal(proposalId)).update({ state: 'in_progress' })
  await cancel()
  expect(await fieldsOf(paths.proposal(proposalId))).toMatchObject({
    state: 'answered',
    reopenedOn: expect.any(String),
  })
})
