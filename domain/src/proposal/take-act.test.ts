import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { commitmentSchema } from '../commitment/commitment.ts'
import { DomainError } from '../domain-error.ts'
import { type Staff, type StaffRole, staffRoles } from '../person/staff.ts'
import { isRefusal, type Refusal } from '../refuse.ts'
import { enter, mayEnter } from './acts/enter.ts'
import { submit } from './acts/submit.ts'
import { withdraw } from './acts/withdraw.ts'
import { answerCommitments } from './answer-commitments.ts'
import { proposalEventSchema } from './event.ts'
import { assignedProposal, submittedProposal } from './fixtures.ts'
import { proposalSchema } from './proposal.ts'
import { begin, takeAsAuthor, takeClaim } from './take-act.ts'
import { isFinal, transitionsFrom } from './transitions.ts'

const at = new Date('2026-03-05T07:00:00Z')
const { kind, title, body, lang, theme, level, districtId, audience, territoryId } = submittedProposal()
const text = { kind, title, body, lang, theme, level, districtId, audience, territoryId }
const author = { uid: 'author', name: 'Айгерим' }

const spoken = { ...text, ngoId: 'ngo', forumId: 'forum' as string | null }
const named = {
  askingNgo: { name: { kk: 'Жасыл аула' }, territoryId },
  forum: { territoryId },
  district: { parentId: territoryId },
}
const enterWith = (request: Partial<typeof spoken>, found: { [Name in keyof typeof named]?: object | null } = {}) =>
  begin(enter, { ...spoken, ...request }, { ...named, ...found } as typeof named, at)
const accepted = <Begun extends object>(begun: Begun) => {
  if (isRefusal(begun)) throw new Error(begun.code)
  return begun as Exclude<Begun, Refusal>
}

describe('begin', () => {
  it.each([
    ['submitted', begin(submit, text, { author, ngo: { id: 'ngo', name: { kk: 'Жасыл аула' } } }, at), 'author'],
    ['entered', accepted(enterWith({})), null],
  ])('makes a whole proposal and its first event when it is %s', (_how, { proposal, event }, authorUid) => {
    const whole = { id: 'p1', ...proposal }
    expect(v.parse(proposalSchema, whole)).toEqual(whole)
    expect(v.parse(proposalEventSchema, event)).toEqual(event)
    expect(proposal).toMatchObject({
      authorUid,
      ngoName: { kk: 'Жасыл аула' },
      state: 'submitted',
      rev: 1,
      public: false,
    })
    expect(event).toMatchObject({ rev: 1, from: null, to: 'submitted', at, text: null })
  })
})

describe('entering', () => {
  it.each<[string, ReturnType<typeof enterWith>, string]>([
    ['an NGO that is none', enterWith({}, { askingNgo: null }), 'not-found'],
    ['another city’s NGO', enterWith({}, { askingNgo: { ...named.askingNgo, territoryId: 'x' } }), 'invalid-request'],
    ['a meeting that is none', enterWith({}, { forum: null }), 'invalid-request'],
    ['another city’s meeting', enterWith({}, { forum: { territoryId: 'x' } }), 'invalid-request'],
    ['a district that is none', enterWith({ districtId: 'd' }, { district: null }), 'invalid-request'],
    ['another city’s district', enterWith({ districtId: 'd' }, { district: { parentId: 'x' } }), 'invalid-request'],
  ])('is refused for %s', (_what, begun, code) => {
    expect(begun).toEqual({ kind: 'refuse', code })
  })

  it('asks for no meeting and no district where none is named', () => {
    expect(isRefusal(enterWith({ forumId: null, districtId: null }, { forum: null, district: null }))).toBe(false)
  })
})

describe('takeAsAuthor', () => {
  const reason = { reason: 'Вопрос решён иначе', lang: 'ru' } as const

  it('writes whatever kind of time it is given', () => {
    const step = takeAsAuthor(withdraw, assignedProposal(), reason, 'the server’s time')
    expect(step.patch).toEqual({ state: 'withdrawn', rev: 4, changedAt: 'the server’s time' })
    expect(step.event).toMatchObject({
      act: 'withdraw',
      rev: 4,
      at: 'the server’s time',
      text: reason.reason,
      lang: 'ru',
    })
  })

  it('throws where the act has no row', () => {
    for (const state of ['closed', 'answered'] as const) {
      expect(transitionsFrom(state, 'withdraw')).toEqual([])
      expect(() => takeAsAuthor(withdraw, assignedProposal({ state }), reason, at)).toThrow(DomainError)
    }
    expect(isFinal('closed')).toBe(true)
  })
})

describe('takeClaim', () => {
  const spoken = assignedProposal({ authorUid: null, source: 'spoken' })

  it('changes the author and neither state nor clock', () => {
    const step = takeClaim(spoken, 'K7QF2M9P', { uid: 'head', name: null, ngoMember: true, staff: null }, at)
    if (step.kind === 'refuse') throw new Error(step.code)
    expect(step.patch).toEqual({ authorUid: 'head', authorName: spoken.authorName, rev: 4 })
    expect(step.event).toMatchObject({ act: 'claim', rev: 4, from: 'assigned', to: 'assigned', by: 'ngo_side' })
  })

  it('is refused to who has the code and does not speak for the NGO', () => {
    const claimant = { uid: 'stranger', name: null, ngoMember: false, staff: null }
    expect(takeClaim(spoken, 'K7QF2M9P', claimant, at)).toEqual({ kind: 'refuse', code: 'claim-not-yours' })
  })

  it('is refused to who speaks for the NGO and belongs to the administration', () => {
    const staff = {
      uid: 'm',
      displayName: 'М',
      administrator: false,
      roles: { almaty: ['moderator' as const] },
      departments: {},
    }
    const claimant = { uid: 'm', name: null, ngoMember: true, staff }
    expect(takeClaim(spoken, 'K7QF2M9P', claimant, at)).toEqual({ kind: 'refuse', code: 'staff-not-ngo-side' })
  })
})

describe('mayEnter', () => {
  const staff = (role: StaffRole): Staff => ({
    uid: 'staff',
    displayName: 'Сотрудник',
    administrator: true,
    roles: { almaty: [role] },
    departments: {},
  })

  it('is the secretary of the territory, and nobody else', () => {
    expect(staffRoles.filter((role) => mayEnter('almaty', staff(role)))).toEqual(['secretary'])
    expect(mayEnter('pavlodar', staff('secretary'))).toBe(false)
    expect(mayEnter('almaty', null)).toBe(false)
  })
})

describe('answerCommitments', () => {
  it('makes whole commitments whose ids follow from the revision of the answer', () => {
    const answered = assignedProposal({ state: 'answered', rev: 7 })
    const made = { title: 'Высадить 200 деревьев', dueOn: '2027-09-01', lang: 'ru', departmentId: 'd' } as const
    const commitments = answerCommitments(answered, [made, { ...made, dueOn: null }], at, 'Asia/Almaty')
    expect(commitments.map(({ id, year }) => [id, year])).toEqual([
      ['p1_7_0', 2027],
      ['p1_7_1', 2026],
    ])
    for (const commitment of commitments) expect(v.parse(commitmentSchema, commitment)).toEqual(commitment)
  })
})
