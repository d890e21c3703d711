import { nextStep } from '../proposal/next-step.ts'
import { openStates } from '../proposal/owners.ts'
import type { Proposal } from '../proposal/proposal.ts'
import { civilDateAt, monthOf } from '../time/civil-date.ts'
import type { WorkingCalendar } from '../time/working-days.ts'
import { answerDaysOf } from './answer-days.ts'
import { akimOffice, noDueDay } from './keys.ts'
import type { MonthStatistics, ProposalStatistics } from './statistics.ts'
import { NestedTally, Tally } from './tally.ts'

/** What counting needs to know of a proposal. */
export type CountedProposal = Pick<
  Proposal,
  | 'kind'
  | 'state'
  | 'theme'
  | 'departmentId'
  | 'disputed'
  | 'outcome'
  | 'answer'
  | 'submittedAt'
  | 'changedAt'
  | 'publishedAt'
  | 'dueOn'
>

/** Counts public proposals. Who they wait for follows from `nextStep`, so that a dashboard and a desk agree. */
export function countProposals(
  proposals: readonly CountedProposal[],
  calendar: WorkingCalendar,
  timeZone: string,
): ProposalStatistics {
  const byState = new Tally()
  const byTheme = new Tally()
  const byDepartment = new Tally()
  const byDecision = new Tally()
  const byOutcome = new Tally()
  const openByOwner = new NestedTally()
  const answerDays: number[] = []
  for (const proposal of proposals) {
    byState.add(proposal.state)
    byTheme.add(proposal.theme)
    if (proposal.outcome !== null) byOutcome.add(proposal.outcome)
    if (proposal.departmentId !== null) byDepartment.add(proposal.departmentId)
    const step = openStates.includes(proposal.state) ? nextStep(proposal, calendar, timeZone) : null
    if (step) {
      const owner = step.owner === 'department' ? (proposal.departmentId ?? akimOffice) : step.owner
      openByOwner.add(owner, step.dueOn ?? noDueDay)
    }
    if (proposal.answer === null) continue
    byDecision.add(proposal.answer.decision)
    const took = answerDaysOf(proposal, calendar, timeZone)
    if (took !== null) answerDays.push(took)
  }
  return {
    total: proposals.length,
    byState: byState.toRecord(),
    byTheme: byTheme.toRecord(),
    openByOwner: openByOwner.toRecord(),
    byDepartment: byDepartment.toRecord(),
    byDecision: byDecision.toRecord(),
    byOutcome: byOutcome.toRecord(),
    disputed: proposals.filter((proposal) => proposal.disputed).length,
    answerDays: summarizeDays(answerDays),
  }
}

/** How many proposals were published and how many answered in a month, `2026-11`. */
export function countMonth(
  proposals: readonly CountedProposal[],
  month: string,
  timeZone: string,
): Pick<MonthStatistics, 'published' | 'answered'> {
  const isOfMonth = ({ publishedAt }: CountedProposal) =>
    publishedAt !== null && monthOf(civilDateAt(publishedAt, timeZone)) === month
  return {
    published: proposals.filter(isOfMonth).length,
    answered: proposals.filter(({ answer }) => answer !== null && monthOf(answer.answeredOn) === month).length,
  }
}

/** Median (mean of the middle two) and 90th percentile (nearest rank). */
function summarizeDays(days: number[]): ProposalStatistics['answerDays'] {
  if (days.length === 0) return null
  const sorted = days.toSorted((a, b) => a - b)
  const at = (index: number) => sorted[index] as number
  const median = (at(Math.floor((sorted.length - 1) / 2)) + at(Math.floor(sorted.length / 2))) / 2
  return { median, p90: at(Math.ceil(sorted.length * 0.9) - 1), answers: sorted.length }
}
