import type { RegisterImport } from '@kopir/domain/register-import/register-import'
import { formatNumber } from '../../../shared/i18n/format-number.ts'
import { m } from '../../../shared/i18n/messages.ts'

/** What an import came to, and what undoing it came to. */
export function ImportFigures({ of: { outcomes, undo } }: { of: RegisterImport }) {
  const figures: [string, number][] = [
    [m.import_outcome_created(), outcomes.created],
    [m.import_outcome_changed(), outcomes.changed],
    [m.import_outcome_same(), outcomes.same],
    [m.import_outcome_moved(), outcomes.moved],
    ...(undo
      ? ([
          [m.import_undo_reversed(), undo.reversed],
          [m.import_undo_kept(), undo.kept],
          [m.import_undo_failed(), undo.failed],
        ] as [string, number][])
      : []),
  ]
  return (
    <dl className="flex flex-wrap gap-x-6 gap-y-2">
      {figures.map(([label, value]) => (
        <div key={label}>
          <dt className="text-sm text-ink-soft">{label}</dt>
          <dd className="tabular text-lg font-semibold">{formatNumber(value)}</dd>
        </div>
      ))}
    </dl>
  )
}
