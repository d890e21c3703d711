import type { Proposal } from '@kopir/domain/proposal/proposal'
import { hashKey, type InfiniteData, infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { ListPlan } from './proposal-filter.ts'

const pageSize = 50
/** A list that the browser refines is read as a whole, up to this many. */
const wholeListSize = 2_000

type ListKey = [area: 'proposals', territoryId: string, plan: ListPlan | null]

const openList = () => import('./proposal-list.ts')

/** A list of public proposals page by page, or whole where the browser has to refine it. */
export function proposalsQuery(territoryId: string, plan: ListPlan | null) {
  const size = plan?.refines ? wholeListSize : pageSize
  return infiniteQueryOptions<Proposal[], Error, InfiniteData<Proposal[]>, ListKey, Proposal | null>({
    queryKey: ['proposals', territoryId, plan],
    // Beginning to search reads the same list as a whole: what stands there already is its first part.
    placeholderData: (shown, query) => (isSameList(query?.queryKey[2], plan) ? shown : undefined),
    initialPageParam: null,
    queryFn: async ({ pageParam }) =>
      plan ? (await openList()).readProposals(territoryId, plan, size, pageParam) : [],
    getNextPageParam: (lastPage) => (lastPage.length === size ? lastPage.at(-1) : undefined),
  })
}

const isSameList = (shown: ListPlan | null | undefined, plan: ListPlan | null) =>
  Boolean(shown && plan) && hashKey([{ ...shown, refines: true }]) === hashKey([{ ...plan, refines: true }])

/** How many the list has in all. */
export function proposalCountQuery(territoryId: string, plan: ListPlan | null) {
  return queryOptions({
    queryKey: ['proposals', territoryId, plan, 'count'],
    enabled: !plan?.refines,
    queryFn: async () => (plan ? (await openList()).countProposals(territoryId, plan) : 0),
  })
}
