import { describe, expect, it } from 'vitest'
import { DomainError } from '../domain-error.ts'
import type { Actor } from './actor.ts'
import { decideOrder, isPossible, type Policy } from './decide-act.ts'
import { defineActsOf } from './define-act.ts'

interface Garden {
  subject: { state: 'open' | 'left' | 'closed'; rev: number }
  state: 'open' | 'left' | 'closed'
  role: 'office' | 'ngo_side'
  context: object
  needs: object
  change: { to?: 'left' | 'closed' }
}
const defineAct = defineActsOf<Garden>()

const policy: Policy<Garden> = {
  holds: (role, _, actor) => (role === 'office' ? actor.uid === 'official' : actor.ngoMember),
  officialRoles: ['office'],
  isOwnSide: (_, actor) => actor.ngoMember,
  sideRoles: ['ngo_side'],
  isStaffHere: (_, actor) => actor.uid === 'colleague',
}
const close = defineAct({
  name: 'close',
  rows: [
    { from: 'open', to: 'closed', by: 'office', via: 'callable' },
    { from: 'open', to: 'closed', by: 'ngo_side', via: 'callable' },
  ],
  decide: () => ({}),
})
const inspect = defineAct({
  name: 'inspect',
  rows: [{ from: 'open', to: 'closed', by: 'office', via: 'callable' }],
  decide: () => ({}),
})

const garden = { state: 'open' as const, rev: 1 }
const moment = { now: new Date('2026-03-05T07:00:00Z'), timeZone: 'Asia/Almaty' }
const official = { uid: 'official', staff: null, ngoMember: false }
const memberInOffice = { ...official, ngoMember: true }
const order = (act: typeof close | typeof inspect | ReturnType<typeof settle>, actor: Actor) =>
  decideOrder<Garden, never>(act, garden, { rev: 1 }, actor, moment, policy)

const settle = (change: Garden['change']) =>
  defineAct({
    name: 'settle',
    rows: [
      { from: 'open', to: 'closed', by: 'office', via: 'callable' },
      { from: 'open', to: 'left', by: 'office', via: 'callable' },
    ],
    decide: () => change,
  })

describe('an official who is on the own side', () => {
  it('takes the row of that side where there is one', () => {
    expect(order(close, memberInOffice)).toMatchObject({ row: { by: 'ngo_side' } })
    expect(isPossible(close, garden, memberInOffice, policy, moment.now)).toBe(true)
    expect(order(close, official)).toMatchObject({ row: { by: 'office' } })
  })

  it('is refused where only officials may act', () => {
    expect(order(inspect, memberInOffice)).toEqual({ kind: 'refuse', code: 'own-proposal' })
    expect(isPossible(inspect, garden, memberInOffice, policy, moment.now)).toBe(false)
  })
})

describe('somebody of the administration', () => {
  const colleague = { uid: 'colleague', staff: null, ngoMember: true }

  it('never takes the row of the other side', () => {
    expect(order(close, colleague)).toEqual({ kind: 'refuse', code: 'staff-not-ngo-side' })
    expect(isPossible(close, garden, colleague, policy, moment.now)).toBe(false)
  })

  it('takes back what is theirs in the browser', () => {
    const leave = defineAct({
      name: 'leave',
      rows: [{ from: 'open', to: 'left', by: 'ngo_side', via: 'client' }],
      decide: () => ({}),
    })
    expect(isPossible(leave, garden, colleague, policy, moment.now)).toBe(true)
  })
})

describe('an act that is not the same person’s after another', () => {
  const judge = { ...inspect, notAfter: ['inspect'] }

  it('is left to somebody else', () => {
    expect(order(judge, official)).toMatchObject({ row: { by: 'office' } })
    expect(order(judge, { ...official, earlierActs: ['inspect'] })).toEqual({ kind: 'refuse', code: 'own-step' })
    expect(order(judge, { ...official, earlierActs: ['close'] })).toMatchObject({ row: { by: 'office' } })
  })
})

describe('an act with several targets', () => {
  it('takes the one that it names', () => {
    expect(order(settle({ to: 'left' }), official)).toMatchObject({ row: { to: 'left' } })
  })

  it('is a fault of the code where it names none', () => {
    expect(() => order(settle({}), official)).toThrow(DomainError)
  })
})
