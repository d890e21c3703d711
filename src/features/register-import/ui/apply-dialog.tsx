import { ActDialog } from '../../../shared/act/act-dialog.tsx'
import { formatNumber } from '../../../shared/i18n/format-number.ts'
import { m } from '../../../shared/i18n/messages.ts'
import type { PlanSummary } from '../data/plan-summary.ts'

interface ApplyDialogProps {
  territory: string
  summary: PlanSummary
  onClose: () => void
  onConfirm: () => void
}

/** Says in figures what will be written, before it is. */
export function ApplyDialog({ territory, summary: { writes, doubts }, onClose, onConfirm }: ApplyDialogProps) {
  const left = doubts.reduce((sum, { count, applied }) => sum + count - applied, 0)
  return (
    <ActDialog title={m.import_apply_title()} confirm={m.import_write()} onClose={onClose} onConfirm={onConfirm}>
      <p>{m.import_apply_text({ territory })}</p>
      <ul className="list-disc pl-5">
        <li>{m.import_apply_created({ number: formatNumber(writes.created) })}</li>
        <li>{m.import_apply_changed({ number: formatNumber(writes.changed) })}</li>
        <li>{m.import_apply_closed({ number: formatNumber(writes.closed) })}</li>
      </ul>
      {left > 0 && <p>{m.import_apply_left()}</p>}
      <p className="text-ink-soft">{m.import_apply_undo()}</p>
    </ActDialog>
  )
}
