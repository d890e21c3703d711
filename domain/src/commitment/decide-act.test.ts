import { describe, expect, it } from 'vitest'
import type { Actor } from '../proposal/decide-act.ts'
import { type Commitment, commitmentStates } from './commitment.ts'
import { decideCommitmentAct } from './decide-act.ts'

const commitment: Commitment = {
  id: 'c1',
  territoryId: 'almaty',
  year: 2026,
  title: 'Высадить 200 деревьев',
  lang: 'ru',
  departmentId: 'almaty-ecology',
  theme: 'ecology',
  dueOn: '2026-09-01',
  state: 'planned',
  rev: 1,
  source: { kind: 'proposal', id: 'p1', label: 'ALA-2026-000001' },
  authorUid: 'author',
  ngoId: null,
  report: null,
  reason: null,
  confirmedOn: null,
  createdAt: new Date('2026-03-05T00:00:00Z'),
}
const context = { now: new Date('2026-08-20T07:00:00Z'), timeZone: 'Asia/Almaty' }
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
        departments: { almaty: departmentId },
      }
    : null,
})
const official = actor('o', 'official')
const author = actor('author')
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
    const from = (act: 'declare' | 'cancel' | 'confirm' | 'refuse', by: Actor) =>
      commitmentStates.filter(
        (state) =>
          decideCommitmentAct({ ...commitment, state }, { act, ...target, ...said } as never, by, context).kind ===
          'accept',
      )
    expect(from('declare', official)).toEqual(['planned', 'refused'])
    expect(from('cancel', actor('a', 'akim_office'))).toEqual(['planned', 'declared', 'refused'])
    expect(from('confirm', author)).toEqual(['declared'])
    expect(from('refuse', author)).toEqual(['declared'])
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

  it('lets nobody stand on both sides of a promise', () => {
    const declare = { act: 'declare', ...target, ...said } as const
    const own = { kind: 'refuse', code: 'own-proposal' }
    expect(decideCommitmentAct(commitment, declare, actor('author', 'official'), context)).toEqual(own)
    const member = actor('o', 'akim_office', undefined, true)
    expect(decideCommitmentAct(commitment, { ...declare, act: 'cancel' }, member, context)).toEqual(own)
  })
})
