import { openStatesOf } from '@kopir/domain/proposal/owners'
import { akimOffice } from '@kopir/domain/statistics/keys'
import { roadmapPath } from '../../../entities/commitment/data/roadmap-path.ts'
import { proposalsPath } from '../../../entities/proposal/data/proposals-path.ts'

/** Open proposals of an owner: a department answers what is assigned, the akim's office assigns and settles disputes. */
export function openProposalsLink(territoryId: string, owner: string, onlyOverdue: boolean): string {
  const filter =
    owner === akimOffice
      ? { state: openStatesOf(akimOffice).join(',') }
      : { state: openStatesOf('department').join(','), department: owner }
  return proposalsPath(territoryId, { ...filter, overdue: onlyOverdue })
}

/** Open commitments of a department; without one the akim's office answers for them. */
export function openCommitmentsLink(territoryId: string, departmentId: string, onlyOverdue: boolean): string {
  return roadmapPath(territoryId, { department: departmentId, state: onlyOverdue ? 'overdue' : 'open' })
}
