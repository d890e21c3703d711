import { addDays, type CivilDate, civilDateAt } from '../time/civil-date.ts'
import { addWorkingDays, type WorkingCalendar, whereListed } from '../time/working-days.ts'
import { hasClock } from './kinds.ts'
import { type Owner, owners } from './owners.ts'
import type { Proposal } from './proposal.ts'
import { terms } from './terms.ts'

/** What the term of a state runs to. `word`: whether the author agrees with the answer. */
export type StepGoal = 'moderation' | 'revision' | 'assignment' | 'answer' | 'word' | 'dispute' | 'fulfilment'

export interface NextStep {
  owner: Owner
  goal: StepGoal
  /** Null: the author's own pace, thanks, or a term that ends in a year whose calendar nobody has listed yet. */
  dueOn: CivilDate | null
  /** Working days of the whole term; null where it is counted otherwise or there is none. */
  termDays: number | null
}

type Clocked = Pick<Proposal, 'kind' | 'state' | 'changedAt' | 'dueOn'>

/** Who has to act next and by which day; null when nothing is waited for. Overdue is computed from it, never stored. */
export function nextStep(proposal: Clocked, calendar: WorkingCalendar, timeZone: string): NextStep | null {
  const owner = owners[proposal.state]
  const step = stepOf(proposal, calendar, timeZone)
  return owner && step && { owner, ...step }
}

type Step = Omit<NextStep, 'owner'>
const noTerm = { dueOn: null, termDays: null }

function stepOf({ kind, state, changedAt, dueOn }: Clocked, calendar: WorkingCalendar, timeZone: string): Step | null {
  const changedOn = civilDateAt(changedAt, timeZone)
  const workingDays = (termDays: number) => ({
    dueOn: whereListed(() => addWorkingDays(changedOn, termDays, calendar)),
    termDays,
  })
  const owed = (termDays: number) => (hasClock(kind) ? workingDays(termDays) : noTerm)
  switch (state) {
    case 'submitted':
      return { goal: 'moderation', ...workingDays(terms.moderationDays) }
    case 'returned':
      return { goal: 'revision', dueOn: addDays(changedOn, terms.returnedCalendarDays), termDays: null }
    case 'published':
      return { goal: 'assignment', ...owed(terms.assignmentDays) }
    case 'assigned':
      return { goal: 'answer', ...(hasClock(kind) ? { dueOn, termDays: terms.answerDays } : noTerm) }
    case 'answered':
      // Of thanks, too: silence closes them.
      return { goal: 'word', ...workingDays(terms.confirmationDays) }
    case 'disputed':
      return { goal: 'dispute', ...owed(terms.disputeDays) }
    case 'in_progress':
      return { goal: 'fulfilment', ...noTerm }
    case 'rejected':
    case 'closed':
    case 'withdrawn':
      return null
  }
}

export const isOverdue = (step: Pick<NextStep, 'dueOn'> | null, today: CivilDate) =>
  step?.dueOn != null && step.dueOn < today
