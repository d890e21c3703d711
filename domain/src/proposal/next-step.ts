import { addDays, type CivilDate, civilDateAt } from '../time/civil-date.ts'
import { addWorkingDays, type WorkingCalendar } from '../time/working-days.ts'
import type { Proposal } from './proposal.ts'

/** Terms in working days (`…Days`) or calendar days where the name says so: the platform's own promise. */
export const terms = {
  moderationDays: 2,
  assignmentDays: 2,
  answerDays: 15,
  confirmationDays: 10,
  disputeDays: 5,
  returnedCalendarDays: 30,
} as const

export type Owner = 'author' | 'moderators' | 'akim_office' | 'department'

export interface NextStep {
  owner: Owner
  /** Null: the author's own pace. */
  dueOn: CivilDate | null
}

type Clocked = Pick<Proposal, 'state' | 'submittedAt' | 'changedAt' | 'publishedAt' | 'dueOn'>

/** Who has to act next and by which day; null when nothing is waited for. Overdue is computed from it, never stored. */
export function nextStep(proposal: Clocked, calendar: WorkingCalendar, timeZone: string): NextStep | null {
  const changedOn = civilDateAt(proposal.changedAt, timeZone)
  switch (proposal.state) {
    case 'submitted':
      return {
        owner: 'moderators',
        dueOn: addWorkingDays(changedOn, terms.moderationDays, calendar),
      }
    case 'returned':
      return {
        owner: 'author',
        dueOn: addDays(changedOn, terms.returnedCalendarDays),
      }
    case 'published':
      return {
        owner: 'akim_office',
        dueOn: addWorkingDays(changedOn, terms.assignmentDays, calendar),
      }
    case 'assigned':
      return { owner: 'department', dueOn: proposal.dueOn }
    case 'answered':
      return {
        owner: 'author',
        dueOn: addWorkingDays(changedOn, terms.confirmationDays, calendar),
      }
    case 'disputed':
      return {
        owner: 'akim_office',
        dueOn: addWorkingDays(changedOn, terms.disputeDays, calendar),
      }
    case 'in_progress':
      return { owner: 'department', dueOn: null }
    case 'rejected':
    case 'closed':
    case 'withdrawn':
      return null
  }
}

export const isOverdue = (step: NextStep | null, today: CivilDate) => step?.dueOn != null && step.dueOn < today
