import { describe, expect, it } from 'vitest'
import { kazakhstanCalendar } from '../time/kazakhstan-calendar.ts'
import type { CalendarYear } from '../time/working-days.ts'
import { assignedProposal, submittedProposal } from './fixtures.ts'
import { isOverdue, nextStep } from './next-step.ts'
import { proposalStates } from './states.ts'
import { isFinal } from './transitions.ts'

const step = (proposal: Parameters<typeof nextStep>[0]) => nextStep(proposal, kazakhstanCalendar, 'Asia/Almaty')

describe('nextStep', () => {
  it('names an owner for every state that is not final, and none for those', () => {
    for (const state of proposalStates) expect(step(assignedProposal({ state })) === null).toBe(isFinal(state))
  })

  it('counts the moderators’ term in working days of the territory', () => {
    // 19:30 UTC on Friday the 6th is already Saturday in Almaty; Monday the 9th is a day off (8 March was a Sunday).
    const submitted = submittedProposal({ changedAt: new Date('2026-03-06T19:30:00Z') })
    expect(step(submitted)).toEqual({ owner: 'moderators', goal: 'moderation', dueOn: '2026-03-11', termDays: 2 })
  })

  it('keeps the answer’s deadline whoever delays the assignment', () => {
    const late = assignedProposal({ changedAt: new Date('2026-03-30T06:00:00Z') })
    expect(step(late)).toEqual({ owner: 'department', goal: 'answer', dueOn: '2026-03-31', termDays: 15 })
  })

  it('keeps the owner and names no day where the term ends in a year that nobody listed', () => {
    const answered = assignedProposal({ state: 'answered', changedAt: new Date('2026-12-28T06:00:00Z') })
    const onlyThatYear = { 2026: kazakhstanCalendar[2026] as CalendarYear }
    expect(nextStep(answered, onlyThatYear, 'Asia/Almaty')).toEqual({
      owner: 'author',
      goal: 'word',
      dueOn: null,
      termDays: 10,
    })
  })

  it('counts a returned text in calendar days, and a proposal in progress by its commitments', () => {
    expect(step(submittedProposal({ state: 'returned', changedAt: new Date('2026-03-02T06:00:00Z') }))).toEqual({
      owner: 'author',
      goal: 'revision',
      dueOn: '2026-04-01',
      termDays: null,
    })
    expect(step(assignedProposal({ state: 'in_progress' }))).toEqual({
      owner: 'department',
      goal: 'fulfilment',
      dueOn: null,
      termDays: null,
    })
  })

  it('holds nobody to a day for thanks, but lets silence about their answer end', () => {
    for (const state of ['published', 'assigned', 'disputed'] as const) {
      expect(step(assignedProposal({ kind: 'thanks', state }))).toMatchObject({ dueOn: null, termDays: null })
    }
    expect(step(assignedProposal({ kind: 'thanks', state: 'answered' }))?.dueOn).toBe('2026-03-19')
  })

  it('is overdue the day after the last day', () => {
    expect(isOverdue({ dueOn: '2026-03-31' }, '2026-03-31')).toBe(false)
    expect(isOverdue({ dueOn: '2026-03-31' }, '2026-04-01')).toBe(true)
    expect(isOverdue({ dueOn: null }, '2030-01-01')).toBe(false)
  })
})
