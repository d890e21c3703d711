import type { KeepingRole } from '../person/staffing.ts'
import { type ProposalState, proposalStates } from './states.ts'

export type Owner = 'author' | 'moderators' | 'akim_office' | 'department'

/** In addresses, of a department's id: nobody has been named yet. */
export const noDepartment = 'none'

/** Who has to act next in a state; null: nobody. */
export const owners: Record<ProposalState, Owner | null> = {
  submitted: 'moderators',
  returned: 'author',
  rejected: null,
  published: 'akim_office',
  assigned: 'department',
  answered: 'author',
  disputed: 'akim_office',
  in_progress: 'department',
  closed: null,
  withdrawn: null,
}

/** The states in which somebody's act is waited for. */
export const statesOf = (owner: Owner): ProposalState[] => proposalStates.filter((state) => owners[state] === owner)

/** As what those who keep texts from lying unread own them. */
const ownersIn: Record<KeepingRole, Owner> = { moderator: 'moderators', akim_office: 'akim_office' }

/** The states in which the act of a role is waited for. */
export const statesWaitingFor = (role: KeepingRole) => statesOf(ownersIn[role])

/** The akimat owes an act by a day: the base of everything that is counted as open or overdue. */
export const openStates: readonly ProposalState[] = ['published', 'assigned', 'disputed']

/** What the akim's office or the departments owe an act in. */
export const openStatesOf = (owner: 'akim_office' | 'department') =>
  openStates.filter((state) => owners[state] === owner)
