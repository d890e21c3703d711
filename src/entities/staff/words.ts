import type { AuthorMark } from '@kopir/domain/person/author-mark'
import type { StaffRole } from '@kopir/domain/person/staff'
import { m } from '../../shared/i18n/messages.ts'
import type { WorkMeaning } from './data/work-keys.ts'

const roles: Record<StaffRole | 'administrator', () => string> = {
  moderator: m.role_moderator,
  secretary: m.role_secretary,
  official: m.role_official,
  akim_office: m.role_akim_office,
  administrator: m.role_administrator,
}
export const roleLabel = (role: StaffRole | 'administrator') => roles[role]()

/** In what capacity somebody speaks; an official for a department, by its name. */
export function markLabel({ role, departmentId }: AuthorMark, departmentName: (id: string) => string): string {
  if (role === 'host') return m.mark_host()
  return departmentId === null ? roleLabel(role) : `${roleLabel(role)}: ${departmentName(departmentId)}`
}

/** What a key of the queue or the desk does. */
export const workMeaningLabel = (meaning: WorkMeaning): string => m[`work_key_${meaning}`]()
