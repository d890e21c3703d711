import * as v from 'valibot'

export const staffRoles = ['moderator', 'secretary', 'official', 'akim_office'] as const
export type StaffRole = (typeof staffRoles)[number]

/** `staff/{uid}`: the truth about who may act, where. Written by a function only. */
export const staffSchema = v.object({
  uid: v.string(),
  displayName: v.string(),
  /** Grants roles, keeps territories and departments; has no part in proposals. */
  administrator: v.boolean(),
  /** Roles by territory id. */
  roles: v.record(v.string(), v.array(v.picklist(staffRoles))),
  /** An official's department by territory id. */
  departments: v.record(v.string(), v.string()),
})
export type Staff = v.InferOutput<typeof staffSchema>

export function hasRole(staff: Staff | null, territoryId: string, role: StaffRole): boolean {
  return staff?.roles[territoryId]?.includes(role) ?? false
}

/** Territories in which the person has any role, in the order of their ids. */
export function staffTerritories(staff: Staff | null): string[] {
  return Object.keys(staff?.roles ?? {})
    .filter((territoryId) => (staff?.roles[territoryId]?.length ?? 0) > 0)
    .sort()
}

/** The document after a role was granted or revoked; an official's department comes and goes with the role. */
export function withRole(
  staff: Staff,
  change: {
    territoryId: string
    role: StaffRole
    departmentId: string | null
    grant: boolean
  },
): Staff {
  const kept = (staff.roles[change.territoryId] ?? []).filter((role) => role !== change.role)
  const roles = {
    ...staff.roles,
    [change.territoryId]: change.grant ? [...kept, change.role].sort() : kept,
  }
  if (roles[change.territoryId]?.length === 0) delete roles[change.territoryId]
  const departments = { ...staff.departments }
  if (change.role === 'official') {
    if (change.grant && change.departmentId) departments[change.territoryId] = change.departmentId
    else delete departments[change.territoryId]
  }
  return { ...staff, roles, departments }
}
