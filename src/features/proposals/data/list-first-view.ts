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
