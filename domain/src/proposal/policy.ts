import type { Actor } from '../act/actor.ts'
import type { Policy } from '../act/decide-act.ts'
import { hasRole, isStaffOf, officialDepartments } from '../person/staff.ts'
import type { ProposalConcept } from './define-act.ts'
import { isUnclaimed } from './is-unclaimed.ts'
import type { Proposal } from './proposal.ts'

const isAuthor = (proposal: Proposal, actor: Actor) => proposal.authorUid !== null && proposal.authorUid === actor.uid
const isOwnSide = (proposal: Proposal, actor: Actor) => isAuthor(proposal, actor) || actor.ngoMember

/** Whether somebody may know of a proposal: firestore.rules let the same people read it. */
export function maySee(proposal: Proposal, actor: Actor): boolean {
  const { territoryId } = proposal
  return (
    proposal.public ||
    isAuthor(proposal, actor) ||
    hasRole(actor.staff, territoryId, 'moderator') ||
    (isUnclaimed(proposal) && (actor.ngoMember || hasRole(actor.staff, territoryId, 'secretary')))
  )
}

/** Who stands where towards a proposal. Staff never act on what is their own or their NGO's. */
export const proposalPolicy: Policy<ProposalConcept> = {
  holds(role, proposal, actor) {
    const { territoryId, departmentId } = proposal
    switch (role) {
      case 'author':
        return isAuthor(proposal, actor)
      case 'ngo_side':
        return isOwnSide(proposal, actor)
      case 'official':
        return departmentId !== null && officialDepartments(actor.staff, territoryId).includes(departmentId)
      case 'moderator':
      case 'secretary':
      case 'akim_office':
        return hasRole(actor.staff, territoryId, role)
      case 'system':
        return false
    }
  },
  officialRoles: ['moderator', 'akim_office', 'official'],
  sideRoles: ['author', 'ngo_side'],
  isStaffHere: ({ territoryId }, { staff }) => isStaffOf(staff, territoryId),
  isOwnSide,
}
