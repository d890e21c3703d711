import type { Commitment } from '@kopir/domain/commitment/commitment'
import { isOverdueCommitment } from '@kopir/domain/commitment/overdue'
import type { CivilDate } from '@kopir/domain/time/civil-date'
import { formatDate } from '../../../shared/i18n/format-date.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { themeLabel } from '../../../shared/i18n/vocabulary/theme.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { CommitmentBadge } from '../../../shared/ui/commitment-badge.tsx'
import { Time } from '../../../shared/ui/time.tsx'
import type { CommitmentAct } from '../data/possible-acts.ts'
import { actWords } from './act-words.ts'
import { CommitmentSource } from './commitment-source.tsx'

interface CommitmentCardProps {
  commitment: Commitment
  departmentName: string
  today: CivilDate
  acts: readonly CommitmentAct[]
  onAct: (act: CommitmentAct) => void
}

/** A line of the roadmap: what, who, by when, what the department says and what the NGO side says. */
export function CommitmentCard({ commitment, departmentName, today, acts, onAct }: CommitmentCardProps) {
  const { id, title, lang, state, report, reason, confirmedOn, dueOn } = commitment
  const facts = [
    departmentName,
    dueOn ? m.common_due_on({ date: formatDate(dueOn) }) : m.roadmap_no_due(),
    themeLabel(commitment.theme),
  ]
  return (
    <li id={id} tabIndex={-1} className="flex scroll-mt-24 flex-col gap-2 py-4">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <h3 lang={lang} className="min-w-0 flex-1 basis-72 text-lg leading-snug font-semibold wrap-anywhere">
          {title}
        </h3>
        <CommitmentBadge state={state} late={isOverdueCommitment(commitment, today)} />
      </div>
      <p className="tabular text-sm text-ink-soft">{facts.filter(Boolean).join(' · ')}</p>
      <p className="text-sm text-ink-soft">
        <CommitmentSource territoryId={commitment.territoryId} source={commitment.source} />
      </p>
      {report && <Said who={m.roadmap_department_says()} {...report} />}
      {reason && (
        <Said who={state === 'cancelled' ? m.roadmap_cancelled_because() : m.roadmap_ngo_says()} {...reason} />
      )}
      {confirmedOn && (
        <p className="text-sm font-medium text-good">
          {m.roadmap_confirmed_by_ngo()} <Time at={confirmedOn} />
        </p>
      )}
      {acts.length > 0 && (
        <div className="flex flex-wrap gap-2" data-print="hide">
          {acts.map((act) => (
            <Button
              key={act}
              size="small"
              kind={act === 'confirm' || act === 'declare' ? 'primary' : 'secondary'}
              onClick={() => onAct(act)}
            >
              {actWords(act).verb}
              <span className="sr-only">: {title}</span>
            </Button>
          ))}
        </div>
      )}
    </li>
  )
}

interface SaidProps {
  who: string
  text: string
  lang: string
  on: CivilDate
}

function Said({ who, text, lang, on }: SaidProps) {
  return (
    <div className="max-w-text border-l-4 border-line pl-3">
      <p className="text-sm text-ink-soft">
        {who}, <Time at={on} />
      </p>
      <p lang={lang} className="wrap-anywhere whitespace-pre-wrap">
        {text}
      </p>
    </div>
  )
}
