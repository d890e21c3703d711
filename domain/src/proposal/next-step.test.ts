import { describe, expect, it } from 'vitest'
import { kazakhstanCalendar } from '../time/kazakhstan-calendar.ts'
import { assignedProposal, submittedProposal } from './fixtures.ts'
import { isOverdue, nextStep } from './next-step.ts'
import { isFinal, proposalStates } from './transitions.ts'

const step = (proposal: Parameters<typeof nextStep>[0]) => nextStep(proposal, kazakhstanCalendar, 'Asia/Almaty')

describe('nextStep', () => {
  it('names an owner for every state that is not final, and none for those', () => {
    for (const state of proposalStates) expect(step(assignedProposal({ state })) === null).toBe(isFinal(state))
  })

  it('counts the moderators’ term in working days of the territory', () => {
    // 19:30 UTC on Friday the 6th is already Saturday in Almaty; Monday the 9th is a day off (8 March was a Sunday).
    const submitted = submittedProposal({ changedAt: new Date('2026-03-06T19:30:00Z') })
    expect(step(submitted)).toEqual({ owner: 'moderators', dueOn: '2026-03-11' })
  })

  it('keeps the answer’s deadline whoever delays the assignment', () => {
    const late = assignedProposal({ changedAt: new Date('2026-03-30T06:00:00Z') })
    expect(step(late)).toEqual({ owner: 'department', dueOn: '2026-03-31' })
  })

  it('is overdue the day after the last day', () => {
    expect(isOverdue({ owner: 'department', dueOn: '2026-03-31' }, '2026-03-31')).toBe(false)
    expect(isOverdue({ owner: 'department', dueOn: '2026-03-31' }, '2026-04-01')).toBe(true)
    expect(isOverdue({ owner: 'author', dueOn: null }, '2030-01-01')).toBe(false)
  })
})
