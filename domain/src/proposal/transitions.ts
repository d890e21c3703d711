/**
 * The life of a proposal: who may take it from which state to which, and by what way. Everything else is forbidden.
 * `client` rows are written by people themselves under firestore.rules, which allow exactly these; `callable` rows by a
 * function on a person's order; `schedule` rows by the clock.
 */
export const proposalStates = [
  'submitted',
  'returned',
  'rejected',
  'published',
  'assigned',
  'answered',
  'disputed',
  'in_progress',
  'closed',
  'withdrawn',
] as const
export type ProposalState = (typeof proposalStates)[number]

export const acts = [
  'submit',
  'enter',
  'publish',
  'return',
  'reject',
  'resubmit',
  'expire',
  'assign',
  'answer',
  'confirm',
  'dispute',
  'uphold',
  'dismiss',
  'lapse',
  'complete',
  'withdraw',
  'claim',
] as const
export type Act = (typeof acts)[number]

/** In what capacity somebody acts. `ngo_side`: the author, or head or editor of the NGO the proposal is made for. */
export const actorRoles = ['author', 'ngo_side', 'moderator', 'secretary', 'akim_office', 'official', 'system'] as const
export type ActorRole = (typeof actorRoles)[number]

export interface Transition {
  act: Act
  from: ProposalState | null
  to: ProposalState
  by: ActorRole
  via: 'client' | 'callable' | 'schedule'
}

const row = (
  act: Act,
  from: ProposalState | null,
  to: ProposalState,
  by: ActorRole,
  via: Transition['via'],
): Transition => ({
  act,
  from,
  to,
  by,
  via,
})

export const transitions: readonly Transition[] = [
  row('submit', null, 'submitted', 'author', 'client'),
  row('enter', null, 'submitted', 'secretary', 'callable'),
  row('publish', 'submitted', 'published', 'moderator', 'callable'),
  row('return', 'submitted', 'returned', 'moderator', 'callable'),
  row('reject', 'submitted', 'rejected', 'moderator', 'callable'),
  row('resubmit', 'returned', 'submitted', 'author', 'client'),
  row('expire', 'returned', 'withdrawn', 'system', 'schedule'),
  row('assign', 'published', 'assigned', 'akim_office', 'callable'),
  row('answer', 'assigned', 'answered', 'official', 'callable'),
  row('confirm', 'answered', 'closed', 'ngo_side', 'callable'),
  row('confirm', 'answered', 'in_progress', 'ngo_side', 'callable'),
  row('lapse', 'answered', 'closed', 'system', 'schedule'),
  row('lapse', 'answered', 'in_progress', 'system', 'schedule'),
  row('dispute', 'answered', 'disputed', 'author', 'callable'),
  row('uphold', 'disputed', 'assigned', 'akim_office', 'callable'),
  row('dismiss', 'disputed', 'closed', 'akim_office', 'callable'),
  row('complete', 'in_progress', 'closed', 'system', 'callable'),
  row('withdraw', 'submitted', 'withdrawn', 'author', 'client'),
  row('withdraw', 'returned', 'withdrawn', 'author', 'client'),
  row('withdraw', 'published', 'withdrawn', 'author', 'client'),
  row('withdraw', 'assigned', 'withdrawn', 'author', 'client'),
]

export function transitionsFrom(state: ProposalState | null, act: Act): Transition[] {
  return transitions.filter((transition) => transition.from === state && transition.act === act)
}

/** Nothing is waited for any more. */
export const isFinal = (state: ProposalState) => !transitions.some((transition) => transition.from === state)
