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

const unpublished: readonly ProposalState[] = ['submitted', 'returned', 'rejected']
/** States in which a proposal may stand in lists that everybody reads: all that follow its publication. */
export const publicStates: readonly ProposalState[] = proposalStates.filter((state) => !unpublished.includes(state))

/** The day of the answer still runs. */
export const unansweredStates: readonly ProposalState[] = ['published', 'assigned']

/** It ended before anybody answered, and its author may begin again with the same text. */
export const reusableStates: readonly ProposalState[] = ['rejected', 'withdrawn']

/** In what capacity somebody acts. `ngo_side`: the author, or head or editor of the NGO the proposal is made for. */
export const actorRoles = ['author', 'ngo_side', 'moderator', 'secretary', 'akim_office', 'official', 'system'] as const
export type ActorRole = (typeof actorRoles)[number]

/**
 * What became of it. `completed`: every commitment was confirmed; `partly_completed`: some were and the others cancelled;
 * `cancelled`: every commitment was cancelled.
 */
export const outcomes = ['agreed', 'unconfirmed', 'disagreed', 'completed', 'partly_completed', 'cancelled'] as const
export type Outcome = (typeof outcomes)[number]

/** What became of a proposal whose commitments are settled. */
export const settledOutcomes = ['completed', 'partly_completed', 'cancelled'] as const satisfies readonly Outcome[]
