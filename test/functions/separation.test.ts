import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { plannedCommitment } from '../../domain/src/commitment/fixtures.ts'
import { paths } from '../../domain/src/paths.ts'
import type { StaffRole } from '../../domain/src/person/staff.ts'
import type { Proposal } from '../../domain/src/proposal/proposal.ts'
import { admin } from './support/admin.ts'
import { buildCity, type City, signUpHead, signUpStaff } from './support/city.ts'
import { expectRefusal, type Person, signUp } from './support/person.ts'
import { content, layProposal } from './support/proposals.ts'

const said = { text: 'Причина, изложенная достаточно подробно', lang: 'ru' } as const
const reason = { reason: 'Причина, изложенная достаточно подробно', lang: 'ru' } as const

let city: City
let author: Person

beforeAll(async () => {
  city = await buildCity()
  author = await signUp('Автор')
})

/** Gives somebody another role in place of the one they had, as two changes of an administrator would. */
const moveTo = (person: Person, role: StaffRole) =>
  admin.doc(paths.staffMember(person.uid)).update({ roles: { [city.id]: [role] } })

const answered = (change: Partial<Proposal> = {}): Partial<Proposal> => ({
  public: true,
  number: 'X-2026-000001',
  publishedAt: new Date(),
  dueOn: '2099-01-01',
  departmentId: city.ecology,
  state: 'answered',
  ngoId: city.ngoId,
  ngoName: { kk: 'Жасыл аула', ru: 'Зелёный двор' },
  ...change,
})

/** A line that a department owes the city's NGO. */
async function layCommitment(): Promise<string> {
  const { id, ...fields } = plannedCommitment({
    id: `commitment-${randomUUID()}`,
    territoryId: city.id,
    departmentId: city.ecology,
    ngoId: city.ngoId,
    authorUid: null,
    source: { kind: 'document', id: null, label: 'Карта' },
  })
  await admin.doc(paths.commitment(id)).set(fields)
  return id
}

describe('one person after another role', () => {
  it('does not decide whether a department is released that they asked for themselves', async () => {
    const official = await signUpStaff(city, 'official', city.ecology)
    const commitmentId = await layCommitment()
    await official.call('actOnCommitment', { act: 'ask_cancel', commitmentId, rev: 1, ...said })
    await moveTo(official, 'akim_office')
    const target = { commitmentId, rev: 2, ...said }
    await expectRefusal(official.call('actOnCommitment', { act: 'cancel', ...target }), 'own-step')
    await expectRefusal(official.call('actOnCommitment', { act: 'deny_cancel', ...target }), 'own-step')
    const office = await signUpStaff(city, 'akim_office')
    expect(await office.call('actOnCommitment', { act: 'cancel', ...target })).toMatchObject({ state: 'cancelled' })
  })

  it('does not decide the dispute about the answer they gave', async () => {
    const official = await signUpStaff(city, 'official', city.ecology)
    const proposalId = await layProposal(city, author, answered({ state: 'assigned' }))
    const text = 'Отказано с обоснованием: земля принадлежит частному владельцу.'
    const answer = {
      act: 'answer',
      decision: 'declined',
      text,
      lang: 'ru',
      referredTo: null,
      commitments: [] as never[],
    } as const
    await official.call('actOnProposal', { ...answer, proposalId, rev: 1 })
    await author.call('actOnProposal', { act: 'dispute', proposalId, rev: 2, ...reason })
    await moveTo(official, 'akim_office')
    const decision = { proposalId, rev: 3, ...reason }
    const uphold = { act: 'uphold', ...decision, departmentId: city.ecology } as const
    for (const order of [uphold, { act: 'dismiss', ...decision } as const])
      await expectRefusal(official.call('actOnProposal', order), 'own-step')
    const office = await signUpStaff(city, 'akim_office')
    const dismiss = { act: 'dismiss', proposalId, rev: 3, ...reason } as const
    expect(await office.call('actOnProposal', dismiss)).toMatchObject({ state: 'closed' })
  })

  it('does not moderate the spoken text they entered', async () => {
    const secretary = await signUpStaff(city, 'secretary')
    const asked = { ...content, proposalId: randomUUID(), territoryId: city.id, ngoId: city.ngoId, forumId: null }
    const { proposalId } = await secretary.call('enterSpoken', asked)
    await moveTo(secretary, 'moderator')
    const target = { proposalId, rev: 1 }
    await expectRefusal(secretary.call('actOnProposal', { act: 'publish', ...target }), 'own-step')
    await expectRefusal(secretary.call('actOnProposal', { act: 'reject', rule: 1, ...target, ...reason }), 'own-step')
    await expectRefusal(secretary.call('actOnProposal', { act: 'return', ...target, ...reason }), 'own-step')
    const moderator = await signUpStaff(city, 'moderator')
    expect(await moderator.call('actOnProposal', { act: 'publish', ...target })).toMatchObject({ state: 'published' })
  })
})

describe('somebody of the territory’s administration', () => {
  const roles = ['moderator', 'secretary', 'official', 'akim_office', 'administrator'] as const

  async function headWho(role: (typeof roles)[number]): Promise<Person> {
    const head = await signUpHead(city)
    const isAdministrator = role === 'administrator'
    await admin.doc(paths.staffMember(head.uid)).set({
      uid: head.uid,
      displayName: head.displayName,
      administrator: isAdministrator,
      roles: isAdministrator ? {} : { [city.id]: [role] },
      departments: {},
    })
    return head
  }

  it.each(roles)('does not confirm, dispute or claim as %s', async (role) => {
    const head = await headWho(role)
    const ofNgo = await layProposal(city, author, answered())
    await expectRefusal(head.call('actOnProposal', { act: 'confirm', proposalId: ofNgo, rev: 1 }), 'staff-not-ngo-side')
    const own = await layProposal(city, head, answered({ ngoId: null, ngoName: null }))
    await expectRefusal(head.call('actOnProposal', { act: 'confirm', proposalId: own, rev: 1 }), 'staff-not-ngo-side')
    const dispute = { act: 'dispute', proposalId: own, rev: 1, ...reason } as const
    await expectRefusal(head.call('actOnProposal', dispute), 'staff-not-ngo-side')
    const secretary = await signUpStaff(city, 'secretary')
    const asked = { ...content, proposalId: randomUUID(), territoryId: city.id, ngoId: city.ngoId, forumId: null }
    const { claimCode } = await secretary.call('enterSpoken', asked)
    await expectRefusal(head.call('claimSpoken', { code: claimCode }), 'staff-not-ngo-side')
  })

  it('acts for an NGO where they hold no role', async () => {
    const elsewhere = await buildCity()
    const head = await signUpHead(city)
    await admin.doc(paths.staffMember(head.uid)).set({
      uid: head.uid,
      displayName: head.displayName,
      administrator: false,
      roles: { [elsewhere.id]: ['moderator'] },
      departments: {},
    })
    const proposalId = await layProposal(city, author, answered())
    expect(await head.call('actOnProposal', { act: 'confirm', proposalId, rev: 1 })).toMatchObject({ state: 'closed' })
  })
})
