import type { Commitment } from '@kopir/domain/commitment/commitment'
import { isOverdueCommitment } from '@kopir/domain/commitment/overdue'
import type { CivilDate } from '@kopir/domain/time/civil-date'
import { m } from '../../../shared/i18n/messages.ts'
import { commitmentSourceLabel, commitmentStateLabel } from '../../../shared/i18n/vocabulary/commitment.ts'
import { themeLabel } from '../../../shared/i18n/vocabulary/theme.ts'
import { csvText } from '../../../shared/ui/csv-text.ts'

/** The listed promises as CSV. */
export function roadmapCsv(
  commitments: readonly Commitment[],
  departmentName: (commitment: Commitment) => string,
  today: CivilDate,
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
    `${commitmentSourceLabel(commitment.source.kind)}: ${commitment.source.label}`,
    commitment.report ? `${commitment.report.on}: ${commitment.report.text}` : '',
    commitment.reason ? `${commitment.reason.on}: ${commitment.reason.text}` : '',
    commitment.confirmedOn ?? '',
  ])
  return csvText(head, lines)
}
