import type { Proposal } from '@kopir/domain/proposal/proposal'
import { synonyms } from '@kopir/texts/synonyms'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ProposalFilter } from '../../../entities/proposal/data/proposal-filter.ts'
import { useToday } from '../../../entities/territory/data/use-today.ts'
import { SearchIndex } from '../../../shared/search/search-index.ts'
import { planList, refine } from '../data/list-plan.ts'
import { proposalCount, proposalPages } from '../data/list-queries.ts'

const searchText = ({ title, body, number, ngoName, authorName }: Proposal) =>
  [title, body, number, ...Object.values(ngoName ?? {}), authorName].filter(Boolean).join(' ')

export interface ProposalList {
  /** Undefined until the first answer. */
  proposals: readonly Proposal[] | undefined
  /** How many there are in all; no more than the limit of a list are counted. */
  total: number | undefined
  error: Error | null
  retry: () => void
  more: () => void
}

/** The list that a filter asks for, with how many there are in all. */
export function useProposalList(territoryId: string, filter: ProposalFilter, timeZone: string): ProposalList {
  const today = useToday(timeZone)
  const plan = planList(filter)
  const list = useInfiniteQuery(proposalPages({ territoryId, timeZone }, plan))
  const count = useQuery(proposalCount({ territoryId, timeZone }, plan))
  const read = useMemo(() => list.data?.pages.flatMap(({ proposals }) => proposals), [list.data])
  const index = useMemo(
    () => (plan?.refines && read ? new SearchIndex(read.map(searchText), synonyms) : null),
    [read, plan?.refines],
  )
  const proposals =
    read && refine(read, filter, timeZone, today, () => index?.search(filter.q).flatMap((at) => read[at] ?? []) ?? [])
  return {
    proposals,
    total: plan?.refines || !list.hasNextPage ? proposals?.length : count.data,
    error: list.error,
    retry: () => void list.refetch(),
    more: () => void list.fetchNextPage(),
  }
}
