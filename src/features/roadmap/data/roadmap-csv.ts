import type { Commitment } from '@kopir/domain/commitment/commitment'
import { isOverdueCommitment } from '@kopir/domain/commitment/states'
import type { CivilDate } from '@kopir/domain/time/civil-date'
import { sourceText } from '../../../entities/commitment/source-text.ts'
import { commitmentSourceLabel, commitmentStateLabel } from '../../../entities/commitment/words.ts'
import { themeLabel } from '../../../entities/theme/words.ts'
import { type SheetOrigin, sheetCsv } from '../../../shared/csv/sheet-csv.ts'
import { getLanguage } from '../../../shared/i18n/language.ts'
import { m } from '../../../shared/i18n/messages.ts'

/** The listed commitments as CSV. */
export function roadmapCsv(
  commitments: readonly Commitment[],
  departmentName: (commitment: Commitment) => string,
  today: CivilDate,
  origin: SheetOrigin,
): string {
  const head = [
    m.roadmap_year(),
    m.roadmap_what(),
    m.roadmap_department(),
    m.roadmap_theme(),
    m.roadmap_due(),
    m.roadmap_state(),
    m.common_overdue(),
    m.roadmap_source(),
    m.roadmap_report(),
    m.roadmap_reason(),
    m.roadmap_confirmed(),
  ]
  const lines = commitments.map((commitment) => [
    String(commitment.year),
    commitment.title,
    departmentName(commitment),
    themeLabel(commitment.theme),
    commitment.dueOn ?? '',
    commitmentStateLabel(commitment.state),
    isOverdueCommitment(commitment, today) ? m.common_yes() : m.common_no(),
    `${commitmentSourceLabel(commitment.source.kind)}: ${sourceText(commitment.source, getLanguage()).text}`,
    commitment.report ? `${commitment.report.on}: ${commitment.report.text}` : '',
    commitment.reason ? `${commitment.reason.on}: ${commitment.reason.text}` : '',
    commitment.confirmedOn ?? '',
  ])
  return sheetCsv(head, lines, origin)
}
