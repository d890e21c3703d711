import type { Proposal } from '@kopir/domain/proposal/proposal'
import type { CivilDate } from '@kopir/domain/time/civil-date'
import { synonyms } from '@kopir/texts/synonyms'
import type { ProposalFilter } from '../../../entities/proposal/data/proposal-filter.ts'
import { SearchIndex } from '../../../shared/search/search-index.ts'
import { refine } from './list-plan.ts'

const searchText = ({ title, body, number, ngoName, authorName }: Proposal) =>
  [title, body, number, ...Object.values(ngoName ?? {}), authorName].filter(Boolean).join(' ')

export const createProposalIndex = (proposals: readonly Proposal[]) =>
  new SearchIndex(proposals.map(searchText), synonyms)

/** What a filter leaves of a list that was read for it, in its order; the index is that of the same list. */
export const findProposals = (
  read: readonly Proposal[],
  index: SearchIndex | null,
  filter: ProposalFilter,
  timeZone: string,
  today: CivilDate,
) => refine(read, filter, timeZone, today, () => index?.search(filter.q).flatMap((at) => read[at] ?? []) ?? [])
