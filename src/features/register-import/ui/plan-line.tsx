import type { PlanEntry } from '@kopir/domain/register-import/plan'
import { formatNumber } from '../../../shared/i18n/format-number.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Checkbox } from '../../../shared/ui/checkbox.tsx'
import { TextLink } from '../../../shared/ui/text-link.tsx'
import type { PlanRow } from '../data/plan-summary.ts'
import { FactChanges } from './fact-changes.tsx'
import { doubtText, problemText } from './reason-text.ts'
import { fieldLabel, noteLabel } from './words.ts'

interface PlanLineProps {
  territoryId: string
  headings: readonly string[]
  row: PlanRow
  onDecide: (isApplied: boolean) => void
}

/** One line of the plan: who it is about, what would change, and why it has to be looked at. */
export function PlanLine({ territoryId, headings, row, onDecide }: PlanLineProps) {
  const { group, name, line, ngoId, before, after, notes, doubts, problems, staged } = row
  const isChosen = group === 'doubtful' || group === 'absent'
  const title = name || m.import_no_name()
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3">
      <div className="flex min-w-0 flex-1 basis-72 flex-col gap-1">
        <p className="flex flex-wrap items-baseline gap-x-3">
          <bdi className="font-semibold wrap-anywhere">
            {ngoId && group !== 'new' ? (
              <TextLink to={`/${territoryId}/registry/${ngoId}`} target="_blank">
                {title}
              </TextLink>
            ) : (
              title
            )}
          </bdi>
          {line !== null && (
            <span className="text-sm text-ink-soft">{m.import_on_line({ line: formatNumber(line) })}</span>
          )}
        </p>
        {after && <FactChanges before={group === 'new' ? null : before} after={after} />}
        <Reasons doubts={doubts} problems={problems} headings={headings} />
        {notes.length > 0 && (
          <p className="text-sm text-ink-soft">
            {notes.map(({ code, field }) => `${fieldLabel(field)}: ${noteLabel(code)}`).join(' · ')}
          </p>
        )}
      </div>
      {isChosen &&
        (staged ? (
          <Checkbox
            label={group === 'absent' ? m.import_close() : m.import_apply()}
            aria-label={
              group === 'absent' ? m.import_close_named({ name: title }) : m.import_apply_named({ name: title })
            }
            checked={row.isApplied}
            onChange={({ target }) => onDecide(target.checked)}
          />
        ) : (
          <p className="text-sm text-ink-soft">{m.import_not_applicable()}</p>
        ))}
    </div>
  )
}

function Reasons({
  doubts,
  problems,
  headings,
}: Pick<PlanEntry, 'doubts' | 'problems'> & { headings: readonly string[] }) {
  if (doubts.length + problems.length === 0) return null
  return (
    <ul className="flex flex-col gap-0.5 text-sm">
      {doubts.map((doubt) => (
        <li key={`${doubt.code} ${doubt.ngoId}`} className="text-accent-ink">
          <bdi>{doubtText(doubt)}</bdi>
        </li>
      ))}
      {problems.map((problem) => (
        <li key={`${problem.code} ${problem.column}`} className="text-late">
          <bdi className="wrap-anywhere">{problemText(problem, headings)}</bdi>
        </li>
      ))}
    </ul>
  )
}
