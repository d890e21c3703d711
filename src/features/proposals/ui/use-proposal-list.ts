import type { Proposal } from '@kopir/domain/proposal/proposal'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { SearchIndex } from '../../../shared/search/search-index.ts'
import { type ProposalFilter, planList, refine } from '../data/proposal-filter.ts'
import { proposalCountQuery, proposalsQuery } from '../data/proposal-queries.ts'

const searchText = ({ title, body, number, ngoName, authorName }: Proposal) =>
  [title, body, number, ngoName, authorName].filter(Boolean).join(' ')

export interface ProposalList {
  /** Undefined until the first answer. */
  proposals: readonly Proposal[] | undefined
  total: number | undefined
  error: Error | null
  retry: () => void
  more: () => void
}

/** The list that a filter asks for, with how many there are in all. */
export function useProposalList(territoryId: string, filter: ProposalFilter, timeZone: string): ProposalList {
  const plan = planList(filter)
  const list = useInfiniteQuery(proposalsQuery(territoryId, plan))
  const count = useQuery(proposalCountQuery(territoryId, plan))
  const read = useMemo(() => list.data?.pages.flat(), [list.data])
  const index = useMemo(
    () => (plan?.refines && read ? new SearchIndex(read.map(searchText)) : null),
    [read, plan?.refines],
  )
  const proposals =
    read && refine(read, filter, timeZone, () => index?.search(filter.q).flatMap((at) => read[at] ?? []) ?? [])
  return {
    proposals,
    total: plan?.refines || !list.hasNextPage ? proposals?.length : count.data,
    error: list.error,
    retry: () => void list.refetch(),
    more: () => void list.fetchNextPage(),
  }
}
