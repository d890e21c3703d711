import {
  type ProposalPage,
  type PublishedProposal,
  readPublishedProposal,
} from '@kopir/domain/published/published-proposal'
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { fetchJson } from '../../../shared/query/fetch-json.ts'
import { currentSignIn } from '../../../shared/sign-in/sign-in-store.ts'

export const publishedProposal = (id: string) =>
  queryOptions({
    queryKey: ['proposals', 'published', id],
    queryFn: async ({ signal }) =>
      readPublishedProposal(await fetchJson<PublishedProposal>(`/data/proposals/${id}`, signal)),
    retry: false,
  })

/**
 * How a visitor's page reads a part of a published proposal before anything of the database is loaded; all parts come in
 * one answer. Who is signed in may see more, and reads the database at once.
 */
export function fromPublished<Part>(id: string, part: (page: ProposalPage) => Part) {
  if (currentSignIn().status !== 'signed-out') return undefined
  return async (client: QueryClient): Promise<Part> => part(await client.fetchQuery(publishedProposal(id)))
}
