import type { QueryClient } from '@tanstack/react-query'
import { proposalFilter } from '../../../entities/proposal/data/proposal-filter.ts'
import { planList } from './list-plan.ts'
import { cursorOf, firstProposalsOf, proposalPages } from './list-queries.ts'

/** Reads the page of the list that an address asks for; of a list that is to be refined the first rows alone. */
export async function readListView(client: QueryClient, territoryId: string, search: URLSearchParams): Promise<void> {
  const filter = proposalFilter.read(search)
  const plan = planList(filter)
  if (plan?.refines) await client.fetchQuery(firstProposalsOf(territoryId, filter))
  else await client.fetchInfiniteQuery(proposalPages(territoryId, plan, cursorOf(search)))
}

/** Reads the list's first page for somebody who is about to come; what they have of it already stays as long as it is. */
export async function readListAhead(client: QueryClient, territoryId: string, search: URLSearchParams): Promise<void> {
  const plan = planList(proposalFilter.read(search))
  const list = proposalPages(territoryId, plan, cursorOf(search))
  if (!plan?.refines && !client.getQueryData(list.queryKey)) await client.prefetchInfiniteQuery(list)
}
