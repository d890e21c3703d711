import { reasonLength } from '@kopir/domain/act/reason-length'
import { staffRoles } from '@kopir/domain/person/staff'
import * as v from 'valibot'
import { lengthProblem } from '../../../shared/form/length-problem.ts'
import { m } from '../../../shared/i18n/messages.ts'

/** What stands in the form that grants a role; empty texts are not chosen yet. */
export const grantFormSchema = v.object({
  email: v.string(),
  territoryId: v.string(),
  role: v.picklist(['', ...staffRoles]),
  departmentId: v.string(),
  reason: v.string(),
})
export type GrantForm = v.InferOutput<typeof grantFormSchema>

export const emptyGrant: GrantForm = { email: '', territoryId: '', role: '', departmentId: '', reason: '' }

export type GrantProblems = Partial<Record<keyof GrantForm, string>>

/** What is missing, a sentence for each field; empty when the form can be sent. */
export function grantProblems({ email, territoryId, role, departmentId, reason }: GrantForm): GrantProblems {
  const problems: GrantProblems = {}
  if (!/^\S+@\S+\.\S+$/.test(email.trim())) problems.email = m.admin_email_missing()
  if (!territoryId) problems.territoryId = m.admin_territory_missing()
  if (!role) problems.role = m.admin_role_missing()
  if (role === 'official' && !departmentId) problems.departmentId = m.admin_department_missing()
  const length = lengthProblem(reason, reasonLength)
  if (length) problems.reason = length
  return problems
}
