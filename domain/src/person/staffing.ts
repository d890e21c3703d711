import { hasRole, type Staff, type StaffRole } from './staff.ts'

/** The roles without which a text is read by nobody, or goes to nobody once it is published. */
const keepingRoles = ['moderator', 'akim_office'] as const satisfies StaffRole[]
export type KeepingRole = (typeof keepingRoles)[number]

/** Which of them nobody holds in a territory. */
export const missingRoles = (staff: readonly Staff[], territoryId: string): KeepingRole[] =>
  keepingRoles.filter((role) => !staff.some((member) => hasRole(member, territoryId, role)))

/** What waits in a territory for a role that nobody holds there. */
export interface OrphanedQueue {
  territoryId: string
  role: KeepingRole
  waiting: number
}
