import type { Commitment } from '../commitment/commitment.ts'
import type { CommitmentEvent } from '../commitment/event.ts'
import type { ProposalEvent } from '../proposal/event.ts'
import type { Proposal } from '../proposal/proposal.ts'
import { somebody } from './accounts.ts'
import { readInstants } from './instants.ts'

/** Whose account it is stays out of what is published: that there is one is all that a visitor's page needs. */
type Unsigned<Owned> = Omit<Owned, 'authorUid'> & { hasAuthor: boolean }

/** `GET /data/proposals/{id}`: a public proposal with its public steps and what was committed to in answer. */
export interface PublishedProposal {
  proposal: Unsigned<Proposal>
  events: ProposalEvent[]
  commitments: Unsigned<Commitment>[]
  commitmentEvents: CommitmentEvent[]
}

/** The same as screens read it. */
export interface ProposalPage {
  proposal: Proposal
  events: ProposalEvent[]
  commitments: Commitment[]
  commitmentEvents: CommitmentEvent[]
}

/** Takes the account off what its author is known by in public. */
export function unsigned<Owned extends { authorUid: string | null }>({
  authorUid,
  ...rest
}: Owned): Omit<Owned, 'authorUid'> & { hasAuthor: boolean } {
  return { ...rest, hasAuthor: authorUid !== null }
}

const signed = <Owned extends { hasAuthor: boolean }>({ hasAuthor, ...rest }: Owned) => ({
  ...rest,
  authorUid: hasAuthor ? somebody : null,
})

/** Reads a published proposal back from JSON; nobody who reads it is its author. */
export function readPublishedProposal(json: unknown): ProposalPage {
  const { proposal, commitments, ...steps } = readInstants<PublishedProposal>(json)
  return { proposal: signed(proposal), commitments: commitments.map(signed), ...steps }
}
