import { hasRole, type Staff, type StaffRole, staffTerritories } from '@kopir/domain/person/staff'
import { m } from '../../shared/i18n/messages.ts'
import type { LazyPage } from '../lazy-page.ts'
import { pages } from '../pages.ts'

export interface StaffSection {
  to: string
  label: () => string
  page: LazyPage
}

/** Where a member of staff works, by role: in this territory, or on pages of no territory in the first of their own. */
export function staffSections(staff: Staff, current: string | null): StaffSection[] {
  const territoryId = current ?? staffTerritories(staff)[0] ?? ''
  const has = (...roles: StaffRole[]) => roles.some((role) => hasRole(staff, territoryId, role))
  const below = (path: string) => `/${territoryId}/${path}`
  return [
    has('moderator') && { to: below('queue'), label: m.common_queue, page: pages.queue },
    has('official', 'akim_office') && { to: below('desk'), label: m.common_desk, page: pages.desk },
    has('official', 'akim_office') && { to: below('dashboard'), label: m.common_overview, page: pages.dashboard },
    has('secretary') && { to: below('spoken'), label: m.common_spoken, page: pages.spoken },
    staff.administrator && { to: '/admin', label: m.common_administration, page: pages.admin },
  ].filter((section) => section !== false)
}
