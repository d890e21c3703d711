import { reasonLength } from '@kopir/domain/act/reason-length'
import type { Language } from '@kopir/domain/language'
import { officialDepartments, type Staff } from '@kopir/domain/person/staff'
import { byAlphabet } from '@kopir/texts/collation'
import * as v from 'valibot'
import { lengthProblem } from '../../../shared/form/length-problem.ts'
import { m } from '../../../shared/i18n/messages.ts'

export const substituteFormSchema = v.object({ uid: v.string(), until: v.string(), reason: v.string() })
export type SubstituteForm = v.InferOutput<typeof substituteFormSchema>

export const emptySubstitute: SubstituteForm = { uid: '', until: '', reason: '' }

/** What is missing, a sentence for each field; empty when the form can be sent. */
export function substituteProblems({ uid, until, reason }: SubstituteForm, today: string) {
  const problems: Partial<SubstituteForm> = {}
  if (!uid) problems.uid = m.admin_substitute_missing()
  if (until < today) problems.until = m.admin_until_missing()
  const length = lengthProblem(reason, reasonLength)
  if (length) problems.reason = length
  return problems
}

/** Who may answer for a department in somebody's place: the other officials of the territory who do not answer for it. */
export function possibleSubstitutes(
  all: readonly Staff[],
  principal: Staff,
  { territoryId, departmentId }: { territoryId: string; departmentId: string | null },
  language: Language,
): Staff[] {
  const fit = all.filter((staff) => {
    const own = officialDepartments(staff, territoryId)
    return staff.uid !== principal.uid && own.length > 0 && !own.includes(departmentId ?? '')
  })
  return byAlphabet(fit, ({ displayName }) => displayName, language)
}
