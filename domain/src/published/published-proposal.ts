import type { Commitment } from '../commitment/commitment.ts'
import type { CommitmentEvent } from '../commitment/event.ts'
import type { ProposalEvent } from '../proposal/event.ts'
import type { Proposal } from '../proposal/proposal.ts'

/** A value as JSON carries it: instants are ISO 8601 text. */
type AsJson<Value> = Value extends Date
  ? string
  : Value extends readonly (infer Item)[]
    ? AsJson<Item>[]
    : Value extends object
      ? { [Key in keyof Value]: AsJson<Value[Key]> }
      : Value

/** Whose account it is stays out of what is published: that there is one is all that a visitor's page needs. */
type Unsigned<Owned> = Omit<Owned, 'authorUid'> & { hasAuthor: boolean }

/** `GET /data/proposals/{id}`: a public proposal with its public steps and what was committed to in answer. */
export interface PublishedProposal {
  proposal: AsJson<Unsigned<Proposal>>
  events: AsJson<ProposalEvent>[]
  commitments: AsJson<Unsigned<Commitment>>[]
  commitmentEvents: AsJson<CommitmentEvent>[]
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

/** An id that no account has: somebody wrote it, nobody who reads this is meant. */
const somebody = ''

const signed = <Owned extends { hasAuthor: boolean }>({ hasAuthor, ...rest }: Owned) => ({
  ...rest,
  authorUid: hasAuthor ? somebody : null,
})

const at = <Step extends { at: string }>(step: Step) => ({ ...step, at: new Date(step.at) })

/** Reads a published proposal back; nobody who reads it is its author. */
export function readPublishedProposal(page: PublishedProposal): ProposalPage {
  const { submittedAt, changedAt, publishedAt } = page.proposal
  return {
    proposal: {
      ...signed(page.proposal),
      submittedAt: new Date(submittedAt),
      changedAt: new Date(changedAt),
      publishedAt: publishedAt === null ? null : new Date(publishedAt),
    },
    events: page.events.map(at),
    commitments: page.commitments.map((commitment) => ({
      ...signed(commitment),
      createdAt: new Date(commitment.createdAt),
    })),
    commitmentEvents: page.commitmentEvents.map(at),
  }
}
