import type { Proposal } from '@kopir/domain/proposal/proposal'
import { readInstants } from '@kopir/domain/published/instants'
import {
  type ListPlan,
  listSearch,
  type PublishedProposals,
  readListSearch,
} from '@kopir/domain/published/proposal-list'
import { hashKey, type InfiniteData, infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { type ProposalFilter, proposalFilter } from '../../../entities/proposal/data/proposal-filter.ts'
import { fetchJson } from '../../../shared/query/fetch-json.ts'

type ListKey = readonly [concept: 'proposals', list: 'list', territoryId: string, plan: ListPlan | null, ...string[]]

const nothing: PublishedProposals = { proposals: [], isFull: false, total: 0 }

/** A list of public proposals page by page, or whole, up to the limit of a list, where the browser has to refine it. */
export function proposalPages(territoryId: string, plan: ListPlan | null, from: string | null = null) {
  return infiniteQueryOptions<PublishedProposals, Error, InfiniteData<PublishedProposals>, ListKey, string | null>({
    queryKey: ['proposals', 'list', territoryId, plan, ...(from ? [from] : [])],
    // Beginning to search reads the same list as a whole: what stands there already is its first part.
    placeholderData: (shown, query) => (isSameList(query?.queryKey[3], plan) ? shown : undefined),
    initialPageParam: plan?.refines ? null : from,
    queryFn: async ({ pageParam, signal }) =>
      plan
        ? readInstants(await fetchJson(`/data/${territoryId}/proposals${listSearch(plan, pageParam)}`, signal))
        : nothing,
    getNextPageParam: (page) => (plan ? cursorBehind(page, plan) : undefined),
  })
}

/** Where a list goes on behind a page, as the id of its last proposal; undefined where it ends. */
export const cursorBehind = ({ proposals, isFull }: PublishedProposals, plan: ListPlan): string | undefined =>
  isFull && !plan.refines ? proposals.at(-1)?.id : undefined

const isSameList = (shown: ListPlan | null | undefined, plan: ListPlan | null) =>
  Boolean(shown && plan) && hashKey([{ ...shown, refines: true }]) === hashKey([{ ...plan, refines: true }])

/** In an address of the list: where it goes on, for who reads without JavaScript. */
const afterParam = 'after'

/** The place in the list that an address names. */
export const cursorOf = (search: URLSearchParams): string | null => readListSearch((name) => search.get(name)).after

/** The address of the list behind a page of it. */
export function pathBehind(search: URLSearchParams, cursor: string): string {
  const asked = new URLSearchParams(search)
  asked.set(afterParam, cursor)
  return `?${asked}`
}

/** What a filter finds that a browser has to refine: the first rows of it, with how many there are. */
export interface FirstProposals {
  proposals: Proposal[]
  total: number
}

/**
 * Only the server's rendering is answered this: the browser takes it from the page, and has the whole list for
 * everything after.
 */
export const firstProposalsOf = (territoryId: string, filter: ProposalFilter) =>
  queryOptions({
    queryKey: ['proposals', 'list', territoryId, 'first', filter],
    queryFn: async () =>
      readInstants<FirstProposals>(await fetchJson(`/first/${territoryId}/proposals?${proposalFilter.write(filter)}`)),
    staleTime: Number.POSITIVE_INFINITY,
  })
