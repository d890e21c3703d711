import { longestRegisteredName } from '@kopir/domain/register-import/facts'
import type { CellProblem, Doubt, DoubtCode, ProblemCode } from '@kopir/domain/register-import/plan'
import { formatNumber } from '../../../shared/i18n/format-number.ts'
import { m } from '../../../shared/i18n/messages.ts'

export const doubtLabels: Record<DoubtCode, () => string> = {
  'other-name': m.import_doubt_other_name,
  'near-name': m.import_doubt_near_name,
  'future-date': m.import_doubt_future_date,
  branch: m.import_doubt_branch,
  'bin-taken': m.import_doubt_bin_taken,
  moved: m.import_doubt_moved,
}
/** Why a row is doubtful, as a reason that many rows share. */
export const doubtLabel = (code: DoubtCode) => doubtLabels[code]()

/** Why this row is doubtful, with the NGO that it is like. */
export const doubtText = ({ code, name }: Doubt): string =>
  name === null ? doubtLabel(code) : m.import_doubt_about({ doubt: doubtLabel(code), name })

export const problemLabels: Record<ProblemCode, () => string> = {
  'bin-format': m.import_problem_bin_format,
  'bin-is-person': m.import_problem_bin_is_person,
  'bin-check-digit': m.import_problem_bin_check_digit,
  'bin-damaged': m.import_problem_bin_damaged,
  'name-missing': m.import_problem_name_missing,
  'name-too-long': () => m.import_problem_name_too_long({ max: formatNumber(longestRegisteredName) }),
  'date-unreadable': m.import_problem_date_unreadable,
  'value-unknown': m.import_problem_value_unknown,
  'row-broken': m.import_problem_row_broken,
  'repeated-in-file': m.import_problem_repeated,
}
/** Why a row cannot be used, as a reason that many rows share. */
export const problemLabel = (code: ProblemCode) => problemLabels[code]()

/** Why this row cannot be used: which column, what is wrong, and what stands there where that may be shown. */
export function problemText({ code, column, cell }: CellProblem, headings: readonly string[]): string {
  const heading = column === null ? '' : headings[column]
  return [heading, cell ? m.import_problem_cell({ problem: problemLabel(code), cell }) : problemLabel(code)]
    .filter(Boolean)
    .join(': ')
}
