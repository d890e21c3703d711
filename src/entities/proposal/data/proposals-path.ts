import { filteredPath } from '../../../shared/filtered-path.ts'
import type { ProposalFilter } from './proposal-filter.ts'

/** The list of a territory's proposals under a filter. */
export const proposalsPath = (territoryId: string, filter: Partial<ProposalFilter> = {}) =>
  filteredPath(`/${territoryId}/proposals`, filter)
