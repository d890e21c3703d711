import { listLimits } from '@kopir/domain/list-limits'
import type { Proposal } from '@kopir/domain/proposal/proposal'
import { hashKey, type InfiniteData, infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { ListPlan } from './list-plan.ts'
import type { Place, ProposalPage } from './proposal-list.ts'

const pageSize = 50

type ListKey = readonly [concept: 'proposals', list: 'list', territoryId: string, plan: ListPlan | null]

const listKey = (territoryId: string, plan: ListPlan | null): ListKey => ['proposals', 'list', territoryId, plan]

const openList = () => import('./proposal-list.ts')

/** A list of public proposals page by page, or whole, up to the limit of a list, where the browser has to refine it. */
export function proposalPages(place: Place, plan: ListPlan | null) {
  const size = plan?.refines ? listLimits.proposals : pageSize
  return infiniteQueryOptions<ProposalPage, Error, InfiniteData<ProposalPage>, ListKey, Proposal | null>({
    queryKey: listKey(place.territoryId, plan),
    // Beginning to search reads the same list as a whole: what stands there already is its first part.
    placeholderData: (shown, query) => (isSameList(query?.queryKey[3], plan) ? shown : undefined),
    initialPageParam: null,
    queryFn: async ({ pageParam }) =>
      plan ? (await openList()).readProposals(place, plan, size, pageParam) : { proposals: [], isFull: false },
    getNextPageParam: ({ proposals, isFull }) => (isFull ? proposals.at(-1) : undefined),
  })
}

const isSameList = (shown: ListPlan | null | undefined, plan: ListPlan | null) =>
  Boolean(shown && plan) && hashKey([{ ...shown, refines: true }]) === hashKey([{ ...plan, refines: true }])

/** How many the list has in all. */
export function proposalCount(place: Place, plan: ListPlan | null) {
  return queryOptions({
    queryKey: [...listKey(place.territoryId, plan), 'count'],
    enabled: !plan?.refines,
    queryFn: async () => (plan ? (await openList()).countProposals(place, plan) : 0),
  })
}
