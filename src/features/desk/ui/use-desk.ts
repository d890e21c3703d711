import type { Proposal } from '@kopir/domain/proposal/proposal'
import { type LiveQueryResult, useLiveQuery } from '../../../shared/query/use-live-query.ts'
import { watchAssigned, watchHelped, watchOffice } from '../data/desk-store.ts'

export interface Desk {
  assigned: LiveQueryResult<Proposal[]>
  helped: LiveQueryResult<Proposal[]>
  unassigned: LiveQueryResult<Proposal[]>
  disputed: LiveQueryResult<Proposal[]>
}

/** The live lists of a desk: those of the department, where there is one, and those of the akim's office. */
export function useDesk(territoryId: string, departmentId: string | null, isOffice: boolean): Desk {
  const department = departmentId ?? ''
  const ofDepartment = { enabled: departmentId !== null }
  const ofOffice = { enabled: isOffice }
  return {
    assigned: useLiveQuery<Proposal[]>(
      { queryKey: ['desk', territoryId, 'assigned', departmentId], ...ofDepartment },
      (push, fail) => watchAssigned(territoryId, department, push, fail),
    ),
    helped: useLiveQuery<Proposal[]>(
      { queryKey: ['desk', territoryId, 'helped', departmentId], ...ofDepartment },
      (push, fail) => watchHelped(territoryId, department, push, fail),
    ),
    unassigned: useLiveQuery<Proposal[]>({ queryKey: ['desk', territoryId, 'published'], ...ofOffice }, (push, fail) =>
      watchOffice(territoryId, 'published', push, fail),
    ),
    disputed: useLiveQuery<Proposal[]>({ queryKey: ['desk', territoryId, 'disputed'], ...ofOffice }, (push, fail) =>
      watchOffice(territoryId, 'disputed', push, fail),
    ),
  }
}
