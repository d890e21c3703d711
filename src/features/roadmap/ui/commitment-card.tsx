import type { Commitment } from '@kopir/domain/commitment/commitment'
import type { CivilDate } from '@kopir/domain/time/civil-date'
import { Suspense } from 'react'
import { CommitmentBadge } from '../../../entities/commitment/ui/commitment-badge.tsx'
import { CommitmentWords } from '../../../entities/commitment/ui/commitment-words.tsx'
import { themeLabel } from '../../../entities/theme/words.ts'
import { formatDate } from '../../../shared/i18n/format-date.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { lazyPart } from '../../../shared/lazy-part.ts'
import { useSignIn } from '../../../shared/sign-in/use-sign-in.ts'
import { CommitmentSource } from './commitment-source.tsx'

const CommitmentActs = lazyPart(async () => (await import('./commitment-acts.tsx')).CommitmentActs)

interface CommitmentCardProps {
  commitment: Commitment
  departmentName: string
  today: CivilDate
}

/** A line of the roadmap: what, who, by when, what the department says and what the NGO side says. */
export function CommitmentCard({ commitment, departmentName, today }: CommitmentCardProps) {
  const { id, title, lang, dueOn } = commitment
  const { uid } = useSignIn()
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
      {uid !== null && (
        <Suspense fallback={null}>
          <CommitmentActs commitment={commitment} />
        </Suspense>
      )}
    </li>
  )
}
