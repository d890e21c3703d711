import type { StaffRole } from '@kopir/domain/person/staff'
import { m } from '../../../shared/i18n/messages.ts'

/** What stands in the form that grants a role; empty texts are not chosen yet. */
export interface GrantForm {
  email: string
  territoryId: string
  role: '' | StaffRole
  departmentId: string
}

export const emptyGrant: GrantForm = { email: '', territoryId: '', role: '', departmentId: '' }

export type GrantProblems = Partial<Record<keyof GrantForm, string>>

/** What is missing, a sentence for each field; empty when the form can be sent. */
export function grantProblems({ email, territoryId, role, departmentId }: GrantForm): GrantProblems {
  const problems: GrantProblems = {}
  if (!/^\S+@\S+\.\S+$/.test(email.trim())) problems.email = m.admin_email_missing()
  if (!territoryId) problems.territoryId = m.admin_territory_missing()
  if (!role) problems.role = m.admin_role_missing()
  if (role === 'official' && !departmentId) problems.departmentId = m.admin_department_missing()
  return problems
}
