import type { Proposal } from '@kopir/domain/proposal/proposal'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import type { ProposalFilter } from '../../../entities/proposal/data/proposal-filter.ts'
import { useToday } from '../../../entities/territory/data/use-today.ts'
import { createProposalIndex, findProposals } from '../data/find-proposals.ts'
import { planList } from '../data/list-plan.ts'
import { cursorBehind, cursorOf, firstProposalsOf, pathBehind, proposalPages } from '../data/list-queries.ts'

export interface ProposalList {
  /** Undefined until the first answer. */
  proposals: readonly Proposal[] | undefined
  /** How many there are in all; no more than the limit of a list are counted. */
  total: number | undefined
  error: Error | null
  retry: () => void
  more: () => void
  /** The address of what follows, for who reads without JavaScript; null where nothing does. */
  behind: string | null
}

/** The list that a filter asks for, with how many there are in all. */
export function useProposalList(territoryId: string, filter: ProposalFilter, timeZone: string): ProposalList {
  const today = useToday(timeZone)
  const [search] = useSearchParams()
  const plan = planList(filter)
  const list = useInfiniteQuery(proposalPages(territoryId, plan, cursorOf(search)))
  // It comes with the page or not at all.
  const { data: first } = useQuery({ ...firstProposalsOf(territoryId, filter), enabled: false })
  const read = useMemo(() => list.data?.pages.flatMap(({ proposals }) => proposals), [list.data])
  const isWhole = plan?.refines ?? false
  const index = useMemo(() => (isWhole && read ? createProposalIndex(read) : null), [read, isWhole])
  const proposals = read ? findProposals(read, index, filter, timeZone, today) : first?.proposals
  const pages = list.data?.pages ?? []
  const last = pages.at(-1)
  const next = plan && last && cursorBehind(last, plan)
  return {
    proposals,
    total: (isWhole || !list.hasNextPage) && read ? proposals?.length : (pages[0]?.total ?? first?.total),
    error: list.error,
    retry: () => void list.refetch(),
    more: () => void list.fetchNextPage(),
    behind: next ? pathBehind(search, next) : null,
  }
}
