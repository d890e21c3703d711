import type { Proposal } from './proposal.ts'

/** Spoken at a meeting and not yet claimed: it has no author, and belongs to the NGO that is said to have asked. */
export const isUnclaimed = ({ source, authorUid }: Pick<Proposal, 'source' | 'authorUid'>): boolean =>
  source === 'spoken' && authorUid === null
