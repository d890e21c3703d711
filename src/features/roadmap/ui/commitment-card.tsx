import type { CommitmentAct } from '@kopir/domain/commitment/acts'
import type { Commitment } from '@kopir/domain/commitment/commitment'
import type { CivilDate } from '@kopir/domain/time/civil-date'
import { actWords } from '../../../entities/commitment/act-words.ts'
import { isSaid, type SaidAct } from '../../../entities/commitment/ui/commitment-act-dialog.tsx'
import { CommitmentBadge } from '../../../entities/commitment/ui/commitment-badge.tsx'
import { CommitmentWords } from '../../../entities/commitment/ui/commitment-words.tsx'
import { deskPath } from '../../../entities/staff/data/desk-filter.ts'
import { themeLabel } from '../../../entities/theme/words.ts'
import { formatDate } from '../../../shared/i18n/format-date.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { LinkButton } from '../../../shared/ui/link-button.tsx'
import { CommitmentSource } from './commitment-source.tsx'

interface CommitmentCardProps {
  commitment: Commitment
  departmentName: string
  today: CivilDate
  acts: readonly CommitmentAct[]
  onAct: (act: SaidAct) => void
}

/** A line of the roadmap: what, who, by when, what the department says and what the NGO side says. */
export function CommitmentCard({ commitment, departmentName, today, acts, onAct }: CommitmentCardProps) {
  const { id, title, lang, dueOn } = commitment
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
        <CommitmentBadge commitment={commitment} today={today} />
      </div>
      <p className="text-sm text-ink-soft">{facts.filter(Boolean).join(' · ')}</p>
      <p className="text-sm text-ink-soft">
        <CommitmentSource territoryId={commitment.territoryId} source={commitment.source} />
      </p>
      <CommitmentWords commitment={commitment} />
      {acts.length > 0 && (
        <div className="flex flex-wrap gap-2" data-print="hide">
          {acts.filter(isSaid).map((act) => (
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
          {acts.includes('name_confirmer') && (
            <LinkButton size="small" to={deskPath(commitment.territoryId, 'decide')}>
              {actWords('name_confirmer').verb}
              <span className="sr-only">: {title}</span>
            </LinkButton>
          )}
        </div>
      )}
    </li>
  )
}
