import type { QueryClient } from '@tanstack/react-query'
import {
  commitmentEventsOfProposal,
  commitmentsOfProposal,
} from '../../../entities/commitment/data/commitment-queries.ts'
import { publishedProposal } from '../../../entities/proposal/data/from-published.ts'
import { proposalById, proposalEvents } from '../../../entities/proposal/data/proposal-queries.ts'
import { currentSignIn } from '../../../shared/sign-in/sign-in-store.ts'

/** Puts a published proposal, which comes as one answer, where the parts of its page look for theirs. */
export async function readFirstView(client: QueryClient, id: string): Promise<void> {
  const page = await client.fetchQuery(publishedProposal(id))
  client.setQueryData(proposalById(id, null).queryKey, page.proposal)
  client.setQueryData(proposalEvents(id).queryKey, page.events)
  client.setQueryData(commitmentsOfProposal(id).queryKey, page.commitments)
  client.setQueryData(commitmentEventsOfProposal(id).queryKey, page.commitmentEvents)
}

/** Reads a proposal for a visitor who is about to come. Who is signed in may be led to one that is not public. */
export async function readProposalAhead(client: QueryClient, id: string): Promise<void> {
  if (currentSignIn().status === 'signed-out') await client.prefetchQuery(publishedProposal(id))
}
