import { ownValue } from '../own-value.ts'
import type { CivilDate } from '../time/civil-date.ts'

export const staffRoles = ['moderator', 'secretary', 'official', 'akim_office'] as const
export type StaffRole = (typeof staffRoles)[number]

/** A department that an official answers for in place of another one, up to and including a day. */
export interface Substitution {
  forUid: string
  until: CivilDate
}

/** `staff/{uid}`: the truth about who may act, where. Written by a function only. */
export interface Staff {
  uid: string
  displayName: string
  /** Grants roles, keeps territories and departments; has no part in proposals. */
  administrator: boolean
  /** Roles by territory id. */
  roles: Record<string, StaffRole[]>
  /** An official's departments by territory id, with those that they answer for as a substitute. */
  departments: Record<string, string[]>
  /** Which of the departments are held for somebody else, by department id. */
  substitutions?: Record<string, Substitution> | undefined
}

/** A role that is to be granted or revoked in a territory; an official's is one department of it. */
export interface RoleChange {
  territoryId: string
  role: StaffRole
  /** Of an official; to revoke, null means every department. */
  departmentId: string | null
  grant: boolean
  /** Only in place of another official of the department, until a day. */
  substitution: Substitution | null
}

export function hasRole(staff: Staff | null, territoryId: string, role: StaffRole): boolean {
  return staff !== null && (ownValue(staff.roles, territoryId)?.includes(role) ?? false)
}

/** Whether somebody stands on the administration's side in a territory: an administrator does everywhere. */
export const isStaffOf = (staff: Staff | null, territoryId: string): boolean =>
  staff !== null && (staff.administrator || (ownValue(staff.roles, territoryId)?.length ?? 0) > 0)

/** The departments for which somebody answers in a territory; none for who is no official there. */
export const officialDepartments = (staff: Staff | null, territoryId: string): readonly string[] =>
  staff && hasRole(staff, territoryId, 'official') ? (ownValue(staff.departments, territoryId) ?? []) : []

/** Territories in which the person has any role, in the order of their ids. */
export function staffTerritories(staff: Staff | null): string[] {
  return Object.keys(staff?.roles ?? {})
    .filter((territoryId) => (staff?.roles[territoryId]?.length ?? 0) > 0)
    .sort()
}

/** What somebody may do on a day: a substitute's departments fall away when their time is over. */
export function staffOn(staff: Staff, today: CivilDate): Staff {
  const isOver = (departmentId: string) => (staff.substitutions?.[departmentId]?.until ?? today) < today
  const departments = Object.entries(staff.departments).map(
    ([territoryId, ids]) => [territoryId, ids.filter((id) => !isOver(id))] as const,
  )
  return { ...staff, departments: Object.fromEntries(departments) }
}

/** Whether the document says already what a change asks for. */
export function isUnchangedBy(staff: Staff, { territoryId, role, departmentId, grant, substitution }: RoleChange) {
  if (!hasRole(staff, territoryId, role)) return !grant
  if (role !== 'official' || departmentId === null) return grant
  const holds = officialDepartments(staff, territoryId).includes(departmentId)
  if (!grant || !holds) return !grant && !holds
  const known = staff.substitutions?.[departmentId]
  return known?.forUid === substitution?.forUid && known?.until === substitution?.until
}

/**
 * The document after a change. An official keeps the role while they have a department of their own: the last one takes
 * the role with it, and what they held for others.
 */
export function withRole(staff: Staff, change: RoleChange): Staff {
  const { territoryId, role, departmentId, grant, substitution } = change
  if (role !== 'official') return { ...staff, roles: rolesAfter(staff, territoryId, role, grant) }
  const before = staff.departments[territoryId] ?? []
  const others = before.filter((id) => id !== departmentId)
  const { [departmentId ?? '']: _, ...kept } = staff.substitutions ?? {}
  const substitutions = grant && departmentId && substitution ? { ...kept, [departmentId]: substitution } : kept
  const held = grant && departmentId ? [...others, departmentId].sort() : departmentId === null ? [] : others
  const stays = held.some((id) => !(id in substitutions))
  const { [territoryId]: __, ...elsewhere } = staff.departments
  const gone = stays ? [] : before
  return {
    ...staff,
    roles: rolesAfter(staff, territoryId, role, stays),
    departments: stays ? { ...elsewhere, [territoryId]: held } : elsewhere,
    substitutions: Object.fromEntries(Object.entries(substitutions).filter(([id]) => !gone.includes(id))),
  }
}

function rolesAfter({ roles }: Staff, territoryId: string, role: StaffRole, holds: boolean): Staff['roles'] {
  const { [territoryId]: here = [], ...elsewhere } = roles
  const kept = here.filter((each) => each !== role)
  const after = holds ? [...kept, role].sort() : kept
  return after.length > 0 ? { ...elsewhere, [territoryId]: after } : elsewhere
}
