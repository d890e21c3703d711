import { openStatesOf } from '@kopir/domain/proposal/owners'
import { akimOffice } from '@kopir/domain/statistics/keys'

/** The lists that a figure may have been counted from. */
export type ListPage = 'registry' | 'proposals' | 'roadmap' | 'queue' | 'conduct' | 'desk'

/** The address of the list that sums to a figure. */
export function listLink(territoryId: string, page: ListPage, filter: Record<string, string> = {}): string {
  const search = new URLSearchParams(filter).toString().replaceAll('%2C', ',')
  return `/${territoryId}/${page}${search && `?${search}`}`
}

/** Open proposals of an owner: a department answers what is assigned, the akim's office assigns and settles disputes. */
export function openProposalsLink(territoryId: string, owner: string, onlyOverdue: boolean): string {
  const filter: Record<string, string> =
    owner === akimOffice
      ? { state: openStatesOf(akimOffice).join(',') }
      : { state: openStatesOf('department').join(','), department: owner }
  return listLink(territoryId, 'proposals', onlyOverdue ? { ...filter, overdue: '1' } : filter)
}

/** Open commitments of a department; without one the akim's office answers for them. */
export function openCommitmentsLink(territoryId: string, departmentId: string, onlyOverdue: boolean): string {
  return listLink(territoryId, 'roadmap', { department: departmentId, state: onlyOverdue ? 'overdue' : 'open' })
}
