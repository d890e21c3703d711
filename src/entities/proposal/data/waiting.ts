import { hasClock } from '@kopir/domain/proposal/kinds'
import { isOverdue, type NextStep, nextStep } from '@kopir/domain/proposal/next-step'
import { unansweredStates } from '@kopir/domain/proposal/states'
import type { ProposalSummary } from '@kopir/domain/published/pages'
import type { CivilDate } from '@kopir/domain/time/civil-date'
import { kazakhstanCalendar } from '@kopir/domain/time/kazakhstan-calendar'

type Clocked = Parameters<typeof nextStep>[0]

export interface Waiting extends NextStep {
  overdue: boolean
}

/** Whom a proposal waits for, until when, and whether that day has passed on `today`; null when nothing is waited for. */
export function waitingFor(proposal: Clocked, timeZone: string, today: CivilDate): Waiting | null {
  const step = nextStep(proposal, kazakhstanCalendar, timeZone)
  if (!step) return null
  // The day on which silence closes thanks is nobody's deadline.
  if (step.goal === 'word' && !hasClock(proposal.kind)) return { ...step, dueOn: null, termDays: null, overdue: false }
  return { ...step, overdue: isOverdue(step, today) }
}

/** The day of the answer while it is waited for: from publication on, whoever has the next step. */
export const answerDueOn = ({ kind, state, dueOn }: Pick<Clocked, 'kind' | 'state' | 'dueOn'>): CivilDate | null =>
  hasClock(kind) && unansweredStates.includes(state) ? dueOn : null

/** A proposal as published pages have it, with what a clock is read from. */
export const clockedSummary = ({ kind, state, changedAt, dueOn }: ProposalSummary): Clocked => ({
  kind,
  state,
  changedAt: new Date(changedAt),
  dueOn,
})
