import { sourceLength } from '@kopir/domain/register-import/import-limits'
import { isCalendarDay } from '@kopir/domain/time/civil-date'
import * as v from 'valibot'
import { lengthProblem } from '../../../shared/form/length-problem.ts'
import { m } from '../../../shared/i18n/messages.ts'

/** What is said of a file beside the file. */
export const importFormSchema = v.object({ source: v.string(), asOf: v.string(), isComplete: v.boolean() })
export type ImportForm = v.InferOutput<typeof importFormSchema>

export const emptyImportForm: ImportForm = { source: '', asOf: '', isComplete: false }

export type ImportFormProblems = Partial<Record<'source' | 'asOf', string>>

/** What is missing, a sentence for each field; empty when a plan can be made. */
export function importFormProblems({ source, asOf }: ImportForm, today: string): ImportFormProblems {
  const problems: ImportFormProblems = {}
  const length = lengthProblem(source, sourceLength)
  if (length) problems.source = length
  if (!asOf || !isCalendarDay(asOf)) problems.asOf = m.import_as_of_missing()
  else if (asOf > today) problems.asOf = m.import_as_of_future()
  return problems
}
