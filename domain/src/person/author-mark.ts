import { hasRole, officialDepartments, type Staff } from './staff.ts'

export const markRoles = ['host', 'akim_office', 'official', 'moderator', 'secretary', 'administrator'] as const

/** In what capacity somebody speaks whose name stands beside a text. The rules take no other than the one they have. */
export interface AuthorMark {
  role: (typeof markRoles)[number]
  /** The one of an official. */
  departmentId: string | null
}

/**
 * The mark with which somebody speaks in a territory, the first in the order of `markRoles`; null: they hold no part there.
 * @param isHost whether they moderate the very session
 */
export function authorMarkOf(staff: Staff | null, territoryId: string, isHost: boolean): AuthorMark | null {
  const held = (role: (typeof markRoles)[number]) => {
    if (role === 'host') return isHost
    if (role === 'administrator') return staff?.administrator === true
    return hasRole(staff, territoryId, role)
  }
  const role = markRoles.find(held)
  if (!role) return null
  return { role, departmentId: role === 'official' ? ownDepartment(staff, territoryId) : null }
}

/** A department of their own: what is lent to a substitute is not said to be theirs. */
const ownDepartment = (staff: Staff | null, territoryId: string): string | null =>
  officialDepartments(staff, territoryId).find((id) => !(id in (staff?.substitutions ?? {}))) ?? null
