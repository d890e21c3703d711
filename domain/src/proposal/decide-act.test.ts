import { describe, expect, expectTypeOf, it } from 'vitest'
import type { Actor } from '../act/actor.ts'
import type { Moment } from '../act/define-act.ts'
import { plannedCommitment } from '../commitment/fixtures.ts'
import type { CommitmentState } from '../commitment/states.ts'
import type { Staff, StaffRole } from '../person/staff.ts'
import { kazakhstanCalendar } from '../time/kazakhstan-calendar.ts'
import type { ActRequest } from './act-request.ts'
import { decideAct, needsOf } from './decide-act.ts'
import { decideByClock, decideCompletion, decideReopening } from './decide-by-clock.ts'
import type { ProposalNeeds } from './define-act.ts'
import { assignedProposal, submittedProposal } from './fixtures.ts'
import type { Proposal } from './proposal.ts'
import { type ProposalState, proposalStates } from './states.ts'
import { acts, transitions } from './transitions.ts'

const context: Moment & ProposalNeeds = {
  now: new Date('2026-03-05T07:00:00Z'),
  timeZone: 'Asia/Almaty',
  calendar: kazakhstanCalendar,
  nextNumber: 'ALA-2026-000007',
  departmentIds: new Set(['almaty-ecology', 'almaty-energy']),
  commitments: [],
}

const withCommitment = (state: CommitmentState) => ({ ...context, commitments: [plannedCommitment({ state })] })

const staff = (role: StaffRole, territoryId = 'almaty', departmentId?: string): Staff => ({
  uid: 'staff',
  displayName: 'Сотрудник',
  administrator: false,
  roles: { [territoryId]: [role] },
  departments: departmentId ? { [territoryId]: [departmentId] } : {},
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
  uphold: { act: 'uphold', proposalId: 'p1', ...reason, departmentId: 'almaty-ecology' },
  dismiss: { act: 'dismiss', proposalId: 'p1', ...reason },
  disown: { act: 'disown', proposalId: 'p1', ...reason },
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
          // Disowned is what has no author, so that the author of others stands beside it as a stranger.
          const spoken = { source: 'spoken', authorUid: null, ngoId: 'ngo' } as const
          const subject = act === 'disown' ? { ...inState(state), ...spoken } : inState(state)
          const held = act === 'disown' && name === 'author' ? [] : holds[name as keyof typeof holds]
          const decision = decideAct(subject, order(act), actor, context)
          const row = transitions.find(
            (transition) =>
              transition.via === 'callable' &&
              transition.from === state &&
              transition.act === act &&
              held.includes(transition.by),
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

  it('starts no clock of an answer to thanks', () => {
    const decision = decideAct(submittedProposal({ kind: 'thanks' }), order('publish', {}, 1), moderator, context)
    expect(decision).toMatchObject({ kind: 'accept', patch: { public: true, dueOn: null } })
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

  it('tells who has not the role nothing of the state', () => {
    for (const state of proposalStates)
      for (const act of Object.keys(requests) as ActRequest['act'][])
        expect(decideAct(inState(state), order(act), stranger, context)).toEqual({
          kind: 'refuse',
          code: 'not-allowed',
        })
  })

  it('tells who has the role that the state is another', () => {
    const late = { kind: 'refuse', code: 'not-in-this-state' }
    expect(decideAct(inState('published'), order('publish'), moderator, context)).toEqual(late)
    expect(decideAct(inState('closed'), order('confirm'), author, context)).toEqual(late)
  })

  it('has to be given only what the act needs', () => {
    const needs = (Object.keys(requests) as ActRequest['act'][]).map((act) => [act, needsOf(act)])
    expect(Object.fromEntries(needs.filter(([, needed]) => needed?.length))).toEqual({
      publish: ['calendar', 'nextNumber'],
      assign: ['departmentIds'],
      confirm: ['commitments'],
      uphold: ['calendar', 'departmentIds', 'commitments'],
      dismiss: ['commitments'],
    })
    expectTypeOf(needsOf('publish')).toEqualTypeOf<readonly ('calendar' | 'nextNumber')[]>()
    // @ts-expect-error: what confirming needs was not read
    const unread: Parameters<typeof decideAct<'confirm'>>[3] = { now: context.now, timeZone: context.timeZone }
    expect(unread).not.toHaveProperty('commitments')
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
    [
      'a commitment due when nobody of today will see it',
      { decision: 'accepted', commitments: [{ title: 'Высадить 200 деревьев', dueOn: '9999-12-31' }] },
      'commitment-due-far',
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
    const open = {
      ...context,
      commitments: [...withCommitment('planned').commitments, ...withCommitment('confirmed').commitments],
    }
    expect(decideAct(inState('answered'), order('confirm'), ngoHead, open)).toMatchObject({
      patch: { state: 'in_progress' },
    })
    const settled = withCommitment('cancelled')
    expect(decideAct(inState('answered'), order('confirm'), author, settled)).toMatchObject({
      patch: { state: 'closed', outcome: 'cancelled' },
    })
    expect(decideAct(inState('answered'), order('confirm'), author, context)).toMatchObject({
      patch: { state: 'closed', outcome: 'agreed' },
      event: { outcome: 'agreed' },
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
    expect(decideByClock(inState('returned'), '2026-03-05', context)).toBeNull()
    expect(decideByClock(inState('returned'), '2026-03-04', context)?.patch.state).toBe('withdrawn')
    expect(decideByClock(inState('answered'), '2026-03-04', context)?.patch).toMatchObject({
      state: 'closed',
      outcome: 'unconfirmed',
    })
    expect(decideByClock(inState('answered'), '2026-03-04', withCommitment('planned'))?.patch.state).toBe('in_progress')
  })

  it('leaves every other state alone', () => {
    const moved = proposalStates.filter((state) => decideByClock(inState(state), '2020-01-01', context))
    expect(moved).toEqual(['returned', 'answered'])
  })
})

describe('decideCompletion', () => {
  it('closes a proposal in progress when nothing is open', () => {
    expect(decideCompletion(inState('in_progress'), withCommitment('declared'))).toBeNull()
    expect(decideCompletion(inState('in_progress'), withCommitment('confirmed'))?.patch).toMatchObject({
      state: 'closed',
      outcome: 'completed',
    })
    expect(decideCompletion(inState('in_progress'), withCommitment('cancelled'))?.patch.outcome).toBe('cancelled')
    const mixed = ['confirmed', 'cancelled', 'annulled'] as const
    const commitments = mixed.map((state) => plannedCommitment({ state }))
    expect(decideCompletion(inState('in_progress'), { ...context, commitments })).toMatchObject({
      patch: { outcome: 'partly_completed' },
      event: { act: 'complete', outcome: 'partly_completed' },
    })
    expect(decideCompletion(inState('closed'), withCommitment('confirmed'))).toBeNull()
  })
})

describe('decideReopening', () => {
  it('gives the author the word again, with a term and one more dispute', () => {
    const progressing = assignedProposal({ state: 'in_progress', disputed: true, outcome: 'agreed' })
    const reopened = decideReopening(progressing, context)
    expect(reopened?.patch).toMatchObject({
      state: 'answered',
      outcome: null,
      reopenedOn: '2026-03-05',
      changedAt: context.now,
    })
    const again = { ...progressing, ...reopened?.patch }
    const disputed = decideAct(again, order('dispute', {}, 4), author, context)
    expect(disputed).toMatchObject({ patch: { state: 'disputed', reopenedOn: null } })
    const answeredAgain = { ...again, reopenedOn: null }
    expect(decideAct(answeredAgain, order('dispute', {}, 4), author, context)).toEqual({
      kind: 'refuse',
      code: 'already-disputed',
    })
  })

  it('changes nothing where the answer is disputed, given anew or closed', () => {
    expect(proposalStates.filter((state) => decideReopening(inState(state), context))).toEqual([
      'answered',
      'in_progress',
    ])
  })
})

describe('upholding a dispute', () => {
  it('gives the proposal to the department that is named, and annuls what was not kept', () => {
    const commitments = (['planned', 'declared', 'confirmed', 'cancelled', 'annulled'] as const).map((state) =>
      plannedCommitment({ id: state, state }),
    )
    const disputed = assignedProposal({ state: 'disputed', coDepartmentIds: ['almaty-energy'], outcome: 'agreed' })
    const decision = decideAct(disputed, order('uphold', { departmentId: 'almaty-energy' }), akimOffice, {
      ...context,
      commitments,
    })
    expect(decision).toMatchObject({
      patch: {
        state: 'assigned',
        departmentId: 'almaty-energy',
        coDepartmentIds: [],
        dueOn: '2026-04-01',
        outcome: null,
      },
      event: { act: 'uphold', departmentId: 'almaty-energy', text: reason.reason },
      annulled: [{ id: 'planned' }, { id: 'declared' }, { id: 'cancelled' }],
    })
    expect(decideAct(disputed, order('uphold', { departmentId: 'astana-x' }), akimOffice, context)).toEqual({
      kind: 'refuse',
      code: 'department-unknown',
    })
  })

  it('leaves the commitments to be kept where the objection is not upheld', () => {
    expect(decideAct(inState('disputed'), order('dismiss'), akimOffice, withCommitment('planned'))).toMatchObject({
      patch: { state: 'in_progress', outcome: 'disagreed' },
    })
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
