import type { RoleChange, Staff, StaffRole } from '../person/staff.ts'

/**
 * Roles that nobody holds together in one territory. A moderator lets texts through that speak of the administration, so
 * they answer none, assign none and enter none; who answers does not decide the dispute about the answer.
 */
const excluding: Record<StaffRole, readonly StaffRole[]> = {
  moderator: ['secretary', 'official', 'akim_office'],
  secretary: ['moderator'],
  official: ['moderator', 'akim_office'],
  akim_office: ['moderator', 'official'],
}

/** Whether a role may not come to those that somebody holds; an administrator, who grants roles, holds no other. */
export const isExcluded = ({ administrator, roles }: Staff, { territoryId, role }: RoleChange): boolean =>
  administrator || (roles[territoryId] ?? []).some((held) => excluding[role].includes(held))
