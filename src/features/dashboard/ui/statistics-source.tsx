import type { Statistics } from '@kopir/domain/statistics/statistics'
import { formatDate } from '../../../shared/i18n/format-date.ts'
import { formatNumber } from '../../../shared/i18n/format-number.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { SourceLine } from '../../../shared/ui/source-line.tsx'

function proofText(proof: Statistics['proof']): string {
  if (proof === null) return m.dashboard_proof_none()
  const date = formatDate(proof.at)
  return proof.drift.length === 0
    ? m.dashboard_proof_clean({ date })
    : m.dashboard_proof_drift({ date, count: formatNumber(proof.drift.length) })
}

/** What a figure was counted from, when, and what the nightly count from scratch found. */
export function StatisticsSource({ statistics }: { statistics: Statistics }) {
  return (
    <SourceLine source={m.dashboard_source()} asOf={statistics.asOf}>
      {' · '}
      {proofText(statistics.proof)}
    </SourceLine>
  )
}
