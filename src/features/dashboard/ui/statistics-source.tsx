import type { Statistics } from '@kopir/domain/statistics/statistics'
import { useState } from 'react'
import { formatDate } from '../../../shared/i18n/format-date.ts'
import { formatNumber } from '../../../shared/i18n/format-number.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Dialog } from '../../../shared/ui/dialog.tsx'
import { SourceLine } from '../../../shared/ui/source-line.tsx'

/** What a figure was counted from, when, and what the nightly count from scratch found. */
export function StatisticsSource({ statistics }: { statistics: Statistics }) {
  const { proof } = statistics
  return (
    <SourceLine source={m.dashboard_source()} asOf={statistics.asOf}>
      {' · '}
      {proof === null && m.dashboard_proof_none()}
      {proof?.drift.length === 0 && m.dashboard_proof_clean({ date: formatDate(proof.at) })}
      {proof && proof.drift.length > 0 && <RepairedFigures at={proof.at} drift={proof.drift} />}
    </SourceLine>
  )
}

/** How many figures the last proof repaired, and which: as it wrote them down, from what to what. */
function RepairedFigures({ at, drift }: NonNullable<Statistics['proof']>) {
  const [isOpen, setOpen] = useState(false)
  const text = m.dashboard_proof_drift({ date: formatDate(at), count: formatNumber(drift.length) })
  return (
    <>
      <button type="button" className="text-link underline print:hidden" onClick={() => setOpen(true)}>
        {text}
      </button>
      <span className="hidden print:inline alone:inline">{text}</span>
      <Dialog open={isOpen} onClose={() => setOpen(false)} title={m.dashboard_proof_title()}>
        <p>{m.dashboard_proof_text({ date: formatDate(at) })}</p>
        <ul className="flex max-h-[50vh] flex-col gap-1 overflow-y-auto text-sm">
          {drift.map((line) => (
            <li key={line} lang="en" className="font-mono wrap-anywhere">
              {line}
            </li>
          ))}
        </ul>
      </Dialog>
    </>
  )
}
