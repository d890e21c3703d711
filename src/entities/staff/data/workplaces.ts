import { hasRole, type Staff, type StaffRole, staffTerritories } from '@kopir/domain/person/staff'

export type WorkplaceKind = 'queue' | 'conduct' | 'desk' | 'dashboard' | 'spoken' | 'admin'

export interface Workplace {
  kind: WorkplaceKind
  to: string
}

/** Where a member of staff works, by role: in this territory, or on pages of no territory in the first of their own. */
export function workplaces(staff: Staff, current: string | null): Workplace[] {
  const territoryId = current ?? staffTerritories(staff)[0] ?? ''
  const has = (...roles: StaffRole[]) => roles.some((role) => hasRole(staff, territoryId, role))
  const below = (kind: WorkplaceKind): Workplace => ({ kind, to: `/${territoryId}/${kind}` })
  return [
    ...(has('moderator') ? [below('queue'), below('conduct')] : []),
    ...(has('official', 'akim_office') ? [below('desk'), below('dashboard')] : []),
    ...(has('secretary') ? [below('spoken')] : []),
    ...(staff.administrator && current ? [below('conduct')] : []),
    ...(staff.administrator ? [{ kind: 'admin' as const, to: '/admin' }] : []),
  ]
}
