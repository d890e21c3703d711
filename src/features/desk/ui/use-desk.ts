import type { Commitment } from '@kopir/domain/commitment/commitment'
import type { Proposal } from '@kopir/domain/proposal/proposal'
import { useCommitmentsToDecide } from '../../../entities/commitment/data/use-commitments-to-decide.ts'
import {
  assignedProposals,
  disputedProposals,
  helpedProposals,
  unassignedProposals,
} from '../../../entities/proposal/data/proposal-queries.ts'
import { type LiveQueryResult, useLiveQuery } from '../../../shared/query/use-live-query.ts'

interface Desk {
  assigned: LiveQueryResult<Proposal[]>
  helped: LiveQueryResult<Proposal[]>
  unassigned: LiveQueryResult<Proposal[]>
  disputed: LiveQueryResult<Proposal[]>
  /** What the akim's office decides about commitments. */
  toDecide: LiveQueryResult<Commitment[]>
}

/** The live lists of a desk: those of the departments, where there are some, and those of the akim's office. */
export function useDesk(territoryId: string, departmentIds: readonly string[], isOffice: boolean): Desk {
  return {
    assigned: useLiveQuery(assignedProposals(territoryId, departmentIds)),
    helped: useLiveQuery(helpedProposals(territoryId, departmentIds)),
    unassigned: useLiveQuery({ ...unassignedProposals(territoryId), enabled: isOffice }),
    disputed: useLiveQuery({ ...disputedProposals(territoryId), enabled: isOffice }),
    toDecide: useCommitmentsToDecide(territoryId, isOffice),
  }
}
