import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../act/actor.ts'
import type { Commitment } from './commitment.ts'
import { decideCommitmentAct } from './decide-act.ts'
import { commitmentEventSchema } from './event.ts'
import { plannedCommitment } from './fixtures.ts'
import { commitmentStates } from './states.ts'
import type { CommitmentStep } from './steps.ts'

const commitment = plannedCommitment()
const context = { now: new Date('2026-08-20T07:00:00Z'), timeZone: 'Asia/Almaty', namedNgo: null, isDisputed: false }
const actor = (
  uid: string,
  role?: 'official' | 'akim_office',
  departmentId = 'almaty-ecology',
  ngoMember = false,
): Actor => ({
  uid,
  ngoMember,
  staff: role
    ? {
        uid,
        displayName: 'Имя',
        administrator: false,
        roles: { almaty: [role] },
        departments: { almaty: [departmentId] },
      }
    : null,
})
const official = actor('o', 'official')
const author = actor('author')
const office = actor('a', 'akim_office')
const said = { text: 'Деревья высажены все', lang: 'ru' as const }
const target = { commitmentId: 'c1', rev: 1 }

describe('decideCommitmentAct', () => {
  it('lets the department declare and only the NGO side confirm', () => {
    const declared = decideCommitmentAct(commitment, { act: 'declare', ...target, ...said }, official, context)
    expect(declared).toMatchObject({ patch: { state: 'declared', rev: 2, report: { ...said, on: '2026-08-20' } } })
    const waiting = { ...commitment, state: 'declared' as const }
    expect(decideCommitmentAct(waiting, { act: 'confirm', ...target }, official, context)).toEqual({
      kind: 'refuse',
      code: 'not-allowed',
    })
    expect(decideCommitmentAct(waiting, { act: 'confirm', ...target }, author, context)).toMatchObject({
      patch: { state: 'confirmed', confirmedOn: '2026-08-20' },
    })
    expect(
      decideCommitmentAct(waiting, { act: 'refuse', ...target, ...said }, actor('n', undefined, '', true), context),
    ).toMatchObject({ patch: { state: 'refused', reason: said } })
  })

  it('walks only from the states that an act knows', () => {
    const from = (act: CommitmentStep, by: Actor, change: Partial<Commitment> = {}) =>
      commitmentStates.filter((state) => {
        const request = { act, ...target, ...said } as never
        return decideCommitmentAct({ ...commitment, ...change, state }, request, by, context).kind === 'accept'
      })
    const asked = { cancellationRequest: { ...said, on: '2026-08-01' } }
    expect(from('declare', official)).toEqual(['planned', 'refused'])
    expect(from('confirm', author)).toEqual(['declared'])
    expect(from('refuse', author)).toEqual(['declared'])
    expect(from('ask_cancel', official)).toEqual(['planned', 'refused'])
    expect(from('cancel', office)).toEqual(['planned', 'refused'])
    expect(from('cancel', official)).toEqual([])
    expect(from('deny_cancel', office)).toEqual([])
    expect(from('deny_cancel', office, asked)).toEqual(['planned', 'refused'])
  })

  it('lets a department ask to be released, and only the akim’s office allow or refuse it', () => {
    const asked = decideCommitmentAct(commitment, { act: 'ask_cancel', ...target, ...said }, official, context)
    expect(asked).toMatchObject({
      patch: { state: 'planned', rev: 2, cancellationRequest: said },
      event: { act: 'ask_cancel', from: 'planned', to: 'planned', by: 'department', text: said.text },
    })
    const waiting = { ...commitment, cancellationRequest: { ...said, on: '2026-08-20' } }
    const decide = (act: 'ask_cancel' | 'cancel' | 'deny_cancel', by: Actor) =>
      decideCommitmentAct(waiting, { act, ...target, ...said }, by, context)
    expect(decide('ask_cancel', official)).toEqual({ kind: 'refuse', code: 'cancellation-already-asked' })
    expect(decide('cancel', official)).toEqual({ kind: 'refuse', code: 'not-allowed' })
    expect(decide('deny_cancel', official)).toEqual({ kind: 'refuse', code: 'not-allowed' })
    expect(decide('cancel', office)).toMatchObject({
      patch: { state: 'cancelled', reason: said, cancellationRequest: null },
      event: { act: 'cancel', by: 'akim_office', text: said.text },
    })
    expect(decide('deny_cancel', office)).toMatchObject({
      patch: { state: 'planned', cancellationRequest: null },
      event: { act: 'deny_cancel', text: said.text },
    })
    // The department's own report takes the question back.
    const declare = decideCommitmentAct(waiting, { act: 'declare', ...target, ...said }, official, context)
    expect(declare).toMatchObject({ patch: { state: 'declared', cancellationRequest: null } })
  })

  it('cancels nothing while the answer is disputed, when nobody could have the word that a cancellation gives', () => {
    const cancel = { act: 'cancel', ...target, ...said } as const
    const decide = (isDisputed: boolean) => decideCommitmentAct(commitment, cancel, office, { ...context, isDisputed })
    expect(decide(true)).toEqual({ kind: 'refuse', code: 'dispute-first' })
    expect(decide(false)).toMatchObject({ kind: 'accept', follows: 'reopening' })
  })

  it('has a line without an NGO side confirmed by an NGO of the place that the akim’s office names', () => {
    const line = plannedCommitment({ authorUid: null, source: { kind: 'document', id: null, label: 'Карта' } })
    const name = { act: 'name_confirmer', ...target, ngoId: 'ngo' } as const
    const here = { ...context, namedNgo: { id: 'ngo', territoryId: 'almaty' } }
    expect(decideCommitmentAct(line, name, office, here)).toMatchObject({
      patch: { ngoId: 'ngo', state: 'planned' },
      event: { act: 'name_confirmer', ngoId: 'ngo', proposalId: null },
    })
    const elsewhere = { ...context, namedNgo: { id: 'ngo', territoryId: 'pavlodar' } }
    for (const none of [context, elsewhere])
      expect(decideCommitmentAct(line, name, office, none)).toEqual({ kind: 'refuse', code: 'ngo-unknown' })
    expect(decideCommitmentAct(commitment, name, office, here)).toEqual({
      kind: 'refuse',
      code: 'confirmer-already-named',
    })
    expect(decideCommitmentAct(line, name, official, here)).toEqual({ kind: 'refuse', code: 'not-allowed' })
  })

  it('refuses another department, a stranger and an old revision', () => {
    const declare = { act: 'declare', ...target, ...said } as const
    for (const by of [actor('o', 'official', 'almaty-energy'), actor('x'), author]) {
      expect(decideCommitmentAct(commitment, declare, by, context)).toEqual({ kind: 'refuse', code: 'not-allowed' })
    }
    expect(decideCommitmentAct({ ...commitment, rev: 2 }, declare, official, context)).toEqual({
      kind: 'refuse',
      code: 'changed-meanwhile',
    })
  })

  it('keeps every word that was said: declaring again is a step of its own', () => {
    const acts = [
      [{ act: 'declare', text: 'Деревья высажены все', lang: 'ru' }, official],
      [{ act: 'refuse', text: 'Половина деревьев засохла', lang: 'ru' }, author],
      [{ act: 'declare', text: 'Засохшие деревья заменены', lang: 'ru' }, official],
    ] as const
    let current = commitment
    const events = acts.map(([order, by]) => {
      const decided = decideCommitmentAct(current, { commitmentId: 'c1', rev: current.rev, ...order }, by, context)
      if (decided.kind === 'refuse') throw new Error(decided.code)
      current = { ...current, ...decided.patch }
      return decided.event
    })
    for (const event of events) expect(v.parse(commitmentEventSchema, event)).toEqual(event)
    expect(events.map(({ rev, from, to, by, text }) => ({ rev, from, to, by, text }))).toEqual([
      { rev: 2, from: 'planned', to: 'declared', by: 'department', text: acts[0][0].text },
      { rev: 3, from: 'declared', to: 'refused', by: 'ngo_side', text: acts[1][0].text },
      { rev: 4, from: 'refused', to: 'declared', by: 'department', text: acts[2][0].text },
    ])
    expect(events[0]).toMatchObject({ commitmentId: 'c1', proposalId: 'p1', at: context.now, lang: 'ru' })
  })

  it('lets nobody stand on both sides of a commitment', () => {
    const declare = { act: 'declare', ...target, ...said } as const
    const own = { kind: 'refuse', code: 'own-proposal' }
    expect(decideCommitmentAct(commitment, declare, actor('author', 'official'), context)).toEqual(own)
    const member = actor('o', 'akim_office', undefined, true)
    expect(decideCommitmentAct(commitment, { ...declare, act: 'cancel' }, member, context)).toEqual(own)
  })
})
