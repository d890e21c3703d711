import type { Policy } from '../act/decide-act.ts'
import { hasRole, isStaffOf, officialDepartments } from '../person/staff.ts'
import type { CommitmentConcept } from './define-act.ts'

/** Who stands where towards a commitment. Staff do not report on one that was made to them. */
export const commitmentPolicy: Policy<CommitmentConcept> = {
  holds(role, commitment, actor) {
    const { territoryId, departmentId } = commitment
    const isAkimOffice = hasRole(actor.staff, territoryId, 'akim_office')
    switch (role) {
      case 'department':
        if (departmentId === null) return isAkimOffice
        return officialDepartments(actor.staff, territoryId).includes(departmentId)
      case 'akim_office':
        return isAkimOffice
      case 'ngo_side':
        return this.isOwnSide(commitment, actor)
    }
  },
  officialRoles: ['department', 'akim_office'],
  sideRoles: ['ngo_side'],
  isStaffHere: ({ territoryId }, { staff }) => isStaffOf(staff, territoryId),
  isOwnSide: ({ authorUid }, actor) => (authorUid !== null && authorUid === actor.uid) || actor.ngoMember,
}
