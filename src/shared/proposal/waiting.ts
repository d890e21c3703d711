import { isOverdue, type NextStep, nextStep, type Owner, terms } from '@kopir/domain/proposal/next-step'
import type { Proposal } from '@kopir/domain/proposal/proposal'
import { civilDateAt } from '@kopir/domain/time/civil-date'
import { kazakhstanCalendar } from '@kopir/domain/time/kazakhstan-calendar'

type Clocked = Parameters<typeof nextStep>[0]

export interface Waiting extends NextStep {
  late: boolean
  /** Working days of the whole term, for the clock; null where the term is counted otherwise. */
  termDays: number | null
}

const termsByOwner: Record<Owner, number | null> = {
  author: terms.confirmationDays,
  moderators: terms.moderationDays,
  akim_office: terms.assignmentDays,
  department: terms.answerDays,
}

function termDays(state: Proposal['state'], owner: Owner): number | null {
  if (state === 'returned') return null
  return state === 'disputed' ? terms.disputeDays : termsByOwner[owner]
}

/** Whom a proposal waits for, until when, and whether that day has passed; null when nothing is waited for. */
export function waitingFor(proposal: Clocked, timeZone: string, now = new Date()): Waiting | null {
  const step = nextStep(proposal, kazakhstanCalendar, timeZone)
  if (!step) return null
  return {
    ...step,
    late: isOverdue(step, civilDateAt(now, timeZone)),
    termDays: termDays(proposal.state, step.owner),
  }
}
