import type { StaffRole } from '@kopir/domain/person/staff'
import { m } from '../messages.ts'

const roles: Record<StaffRole | 'administrator', () => string> = {
  moderator: m.role_moderator,
  secretary: m.role_secretary,
  official: m.role_official,
  akim_office: m.role_akim_office,
  administrator: m.role_administrator,
}
export const roleLabel = (role: StaffRole | 'administrator') => roles[role]()
