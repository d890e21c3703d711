import { describe, expect, it } from 'vitest'
import type { Staff, StaffRole } from '../person/staff.ts'
import { kazakhstanCalendar } from '../time/kazakhstan-calendar.ts'
import type { ActRequest } from './act-request.ts'
import { type ActContext, type Actor, decideAct, decideByClock, decideCompletion } from './decide-act.ts'
import { assignedProposal, submittedProposal } from './fixtures.ts'
import type { Proposal } from './proposal.ts'
import { acts, type ProposalState, proposalStates, transitions } from './transitions.ts'

const context: ActContext = {
  now: new Date('2026-03-05T07:00:00Z'),
  timeZone: 'Asia/Almaty',
  calendar: kazakhstanCalendar,
  nextNumber: 'ALA-2026-000007',
  departmentIds: new Set(['almaty-ecology', 'almaty-energy']),
  commitments: [],
}

const staff = (role: StaffRole, territoryId = 'almaty', departmentId?: string): Staff => ({
  uid: 'staff',
  displayName: 'Сотрудник',
  administrator: false,
  roles: { [territoryId]: [role] },
  departments: departmentId ? { [territoryId]: departmentId } : {},
})
const who = (uid: string, of: Staff | null = null, ngoMember = false): Actor => ({ uid, staff: of, ngoMember })

const author = who('author')
const ngoHead = who('head', null, true)
const moderator = who('staff', staff('moderator'))
const akimOffice = who('staff', staff('akim_office'))
const official = who('staff', staff('official', 'almaty', 'almaty-ecology'))
const secretary = who('staff', staff('secretary'))
const stranger = who('stranger')
const everyone = { author, ngoHead, moderator, akimOffice, official, secretary, stranger }

const reason = { reason: 'Достаточно длинная причина', lang: 'ru' as const }
const requests: { [A in ActRequest['act']]: Omit<Extract<ActRequest, { act: A }>, 'rev'> } = {
  publish: { act: 'publish', proposalId: 'p1' },
  return: { act: 'return', proposalId: 'p1', ...reason },
  reject: { act: 'reject', proposalId: 'p1', ...reason, rule: 3 },
  assign: { act: 'assign', proposalId: 'p1', departmentId: 'almaty-energy', coDepartmentIds: ['almaty-ecology'] },
  answer: {
    act: 'answer',
    proposalId: 'p1',
    decision: 'declined',
    text: 'Обоснованный ответ. '.repeat(4),
    lang: 'ru',
    referredTo: null,
    commitments: [],
  },
  confirm: { act: 'confirm', proposalId: 'p1' },
  dispute: { act: 'dispute', proposalId: 'p1', ...reason },
  uphold: { act: 'uphold', proposalId: 'p1', ...reason },
  dismiss: { act: 'dismiss', proposalId: 'p1', ...reason },
}
const order = (act: ActRequest['act'], change: object = {}, rev?: number) =>
  ({ ...requests[act], rev: rev ?? 3, ...change }) as ActRequest

function inState(state: ProposalState): Proposal {
  const unpublished = state === 'submitted' || state === 'returned' || state === 'rejected'
  return unpublished ? submittedProposal({ state, rev: 3 }) : assignedProposal({ state })
}

describe('decideAct', () => {
  it('accepts exactly the callable rows of the table, for every state, act and actor', () => {
    const holds = {
      author: ['author', 'ngo_side'],
      ngoHead: ['ngo_side'],
      moderator: ['moderator'],
      akimOffice: ['akim_office'],
      official: ['official'],
      secretary: ['secretary'],
      stranger: [] as string[],
    }
    let accepted = 0
    for (const state of proposalStates) {
      for (const act of Object.keys(requests) as ActRequest['act'][]) {
        for (const [name, actor] of Object.entries(everyone)) {
          const decision = decideAct(inState(state), order(act), actor, context)
          const row = transitions.find(
            (transition) =>
              transition.via === 'callable' &&
              transition.from === state &&
              transition.act === act &&
              holds[name as keyof typeof holds].includes(transition.by),
          )
          expect(`${state} ${act} ${name}: ${decision.kind}`).toBe(
            `${state} ${act} ${name}: ${row ? 'accept' : 'refuse'}`,
          )
          if (decision.kind === 'accept') {
            accepted++
            expect(decision.patch.rev).toBe(4)
            expect(decision.event).toMatchObject({ rev: 4, act, from: state, to: decision.patch.state })
          }
        }
      }
    }
    expect(accepted).toBeGreaterThan(8)
  })

  it('gives number, publicity and a clock of 15 working days on publication', () => {
    const decision = decideAct(submittedProposal(), order('publish', {}, 1), moderator, context)
    // 5 March 2026 is a Thursday; 8 March (Sunday) frees the 9th, Nauryz the 23rd, 24th and 25th.
    expect(decision).toMatchObject({
      kind: 'accept',
      patch: { public: true, number: 'ALA-2026-000007', dueOn: '2026-04-01', publishedAt: context.now },
    })
  })

  it.each([
    ['publish', moderator, submittedProposal({ rev: 3, authorUid: 'staff' })],
    ['publish', who('staff', staff('moderator'), true), submittedProposal({ rev: 3, ngoId: 'n1' })],
    ['assign', akimOffice, assignedProposal({ state: 'published', departmentId: null, authorUid: 'staff' })],
    ['answer', official, assignedProposal({ authorUid: 'staff' })],
  ] as const)('refuses to let staff %s what is their own or their NGO’s', (act, actor, proposal) => {
    expect(decideAct(proposal, order(act), actor, context)).toEqual({ kind: 'refuse', code: 'own-proposal' })
  })

  it('refuses a moderator of another territory and an official of another department', () => {
    expect(
      decideAct(inState('submitted'), order('publish'), who('m', staff('moderator', 'pavlodar')), context),
    ).toEqual({
      kind: 'refuse',
      code: 'not-allowed',
    })
    const other = who('o', staff('official', 'almaty', 'almaty-energy'))
    expect(decideAct(inState('assigned'), order('answer'), other, context)).toEqual({
      kind: 'refuse',
      code: 'not-allowed',
    })
  })

  it('refuses an act on a revision that somebody else has changed', () => {
    expect(decideAct(inState('submitted'), order('publish', {}, 2), moderator, context)).toEqual({
      kind: 'refuse',
      code: 'changed-meanwhile',
    })
  })

  it.each([
    ['accepted without a commitment', { decision: 'accepted' }, 'commitments-required'],
    [
      'declined with a commitment',
      { decision: 'declined', commitments: [{ title: 'Высадить 200 деревьев', dueOn: '2026-09-01' }] },
      'commitments-not-expected',
    ],
    [
      'a commitment due yesterday',
      { decision: 'accepted', commitments: [{ title: 'Высадить 200 деревьев', dueOn: '2026-03-04' }] },
      'commitment-due-past',
    ],
    ['a proposal only explained', { decision: 'explained' }, 'explained-not-for-kind'],
    ['beyond competence without naming the body', { decision: 'beyond_competence' }, 'referred-to-required'],
  ])('refuses an answer: %s', (_name, change, code) => {
    expect(decideAct(inState('assigned'), order('answer', change), official, context)).toEqual({ kind: 'refuse', code })
  })

  it('turns an accepted answer into commitments of the department', () => {
    const commitments = [{ title: 'Высадить 200 деревьев', dueOn: '2026-09-01' }]
    const decision = decideAct(
      inState('assigned'),
      order('answer', { decision: 'partly', commitments }),
      official,
      context,
    )
    expect(decision).toMatchObject({
      kind: 'accept',
      patch: {
        state: 'answered',
        answer: { decision: 'partly', departmentId: 'almaty-ecology', answeredOn: '2026-03-05' },
      },
      commitments: [{ ...commitments[0], departmentId: 'almaty-ecology', lang: 'ru' }],
    })
  })

  it('refuses an unknown department and keeps the lead out of the co-executors', () => {
    const published = inState('published')
    expect(decideAct(published, order('assign', { departmentId: 'astana-x' }), akimOffice, context)).toEqual({
      kind: 'refuse',
      code: 'department-unknown',
    })
    const both = order('assign', { coDepartmentIds: ['almaty-energy', 'almaty-ecology', 'almaty-ecology'] })
    expect(decideAct(published, both, akimOffice, context)).toMatchObject({
      patch: { coDepartmentIds: ['almaty-ecology'] },
    })
  })

  it('lets a confirmed answer wait for its open commitments', () => {
    const open = { ...context, commitments: [{ state: 'planned' as const }, { state: 'confirmed' as const }] }
    expect(decideAct(inState('answered'), order('confirm'), ngoHead, open)).toMatchObject({
      patch: { state: 'in_progress' },
    })
    const settled = { ...context, commitments: [{ state: 'cancelled' as const }] }
    expect(decideAct(inState('answered'), order('confirm'), author, settled)).toMatchObject({
      patch: { state: 'closed' },
    })
  })

  it('lets an answer be disputed once', () => {
    expect(
      decideAct(assignedProposal({ state: 'answered', disputed: true }), order('dispute'), author, context),
    ).toEqual({
      kind: 'refuse',
      code: 'already-disputed',
    })
  })
})

describe('decideByClock', () => {
  it('withdraws a returned proposal and takes silence for agreement only after the last day', () => {
    expect(decideByClock(inState('returned'), '2026-03-05', [], context)).toBeNull()
    expect(decideByClock(inState('returned'), '2026-03-04', [], context)?.patch.state).toBe('withdrawn')
    expect(decideByClock(inState('answered'), '2026-03-04', [], context)?.patch).toMatchObject({
      state: 'closed',
      outcome: 'unconfirmed',
    })
    expect(decideByClock(inState('answered'), '2026-03-04', [{ state: 'planned' }], context)?.patch.state).toBe(
      'in_progress',
    )
  })

  it('leaves every other state alone', () => {
    const moved = proposalStates.filter((state) => decideByClock(inState(state), '2020-01-01', [], context))
    expect(moved).toEqual(['returned', 'answered'])
  })
})

describe('decideCompletion', () => {
  it('closes a proposal in progress when nothing is open', () => {
    expect(decideCompletion(inState('in_progress'), [{ state: 'declared' }], context)).toBeNull()
    expect(decideCompletion(inState('in_progress'), [{ state: 'confirmed' }], context)?.patch).toMatchObject({
      state: 'closed',
      outcome: 'completed',
    })
    expect(decideCompletion(inState('in_progress'), [{ state: 'cancelled' }], context)?.patch.outcome).toBe('cancelled')
    expect(decideCompletion(inState('closed'), [{ state: 'confirmed' }], context)).toBeNull()
  })
})

describe('transitions', () => {
  it('leads from submission to every state, and only final states have no way out', () => {
    const reached = new Set(transitions.map((transition) => transition.to))
    expect([...reached].sort()).toEqual([...proposalStates].sort())
    const final = proposalStates.filter((state) => !transitions.some((transition) => transition.from === state))
    expect(final).toEqual(['rejected', 'closed', 'withdrawn'])
  })

  it('names every act but the claim, which changes no state', () => {
    const named = new Set(transitions.map((transition) => transition.act))
    expect(acts.filter((act) => !named.has(act))).toEqual(['claim'])
  })
})
