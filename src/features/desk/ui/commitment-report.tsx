import type { CommitmentAct } from '@kopir/domain/commitment/acts'
import type { Commitment } from '@kopir/domain/commitment/commitment'
import { possibleCommitmentActs } from '@kopir/domain/commitment/possible-acts'
import { lazy, Suspense, useState } from 'react'
import { actWords } from '../../../entities/commitment/act-words.ts'
import { CommitmentActDialog, isSaid } from '../../../entities/commitment/ui/commitment-act-dialog.tsx'
import { CommitmentHeading } from '../../../entities/commitment/ui/commitment-heading.tsx'
import { CommitmentWords } from '../../../entities/commitment/ui/commitment-words.tsx'
import { SourceLabel } from '../../../entities/commitment/ui/source-label.tsx'
import { useReader } from '../../../entities/staff/data/use-reader.ts'
import { useToday } from '../../../entities/territory/data/use-today.ts'
import { subjectOf } from '../../../shared/act/subject.ts'
import { useWaitingSubjects } from '../../../shared/act/use-act-tray.ts'
import { useNow } from '../../../shared/clock/use-now.ts'
import { formatDate } from '../../../shared/i18n/format-date.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Card } from '../../../shared/ui/card.tsx'
import { TextLink } from '../../../shared/ui/text-link.tsx'

const ConfirmerDialog = lazy(() =>
  import('./confirmer-dialog.tsx').then((module) => ({ default: module.ConfirmerDialog })),
)

interface CommitmentReportProps {
  commitment: Commitment
  timeZone: string
}

/** A commitment of a department: it may say "done", which only the NGO side can confirm, or ask to be released. */
export function CommitmentReport({ commitment, timeZone }: CommitmentReportProps) {
  const today = useToday(timeZone)
  const [asking, setAsking] = useState<CommitmentAct | null>(null)
  const { dueOn, source, territoryId } = commitment
  const reader = useReader()
  const isDecided = useWaitingSubjects().has(subjectOf(commitment))
  const now = useNow()
  const acts = isDecided ? [] : possibleCommitmentActs(commitment, reader, now)

  return (
    <Card as="li" className="flex flex-col gap-2">
      <CommitmentHeading commitment={commitment} today={today} />
      <p className="text-sm text-ink-soft">
        {dueOn && m.common_due_on({ date: formatDate(dueOn) })}
        {dueOn && ' · '}
        {source.kind === 'proposal' && source.id ? (
          <TextLink to={`/${territoryId}/proposals/${source.id}`}>
            <SourceLabel source={source} />
          </TextLink>
        ) : (
          <SourceLabel source={source} />
        )}
      </p>
      <CommitmentWords commitment={commitment} />
      <div className="flex flex-wrap gap-2">
        {acts.map((act) => (
          <Button
            key={act}
            kind={act === 'declare' || act === 'name_confirmer' ? 'primary' : 'secondary'}
            size="small"
            onClick={() => setAsking(act)}
          >
            {actWords(act).verb}
          </Button>
        ))}
      </div>
      {asking && isSaid(asking) && (
        <CommitmentActDialog
          commitment={commitment}
          act={asking}
          onClose={() => setAsking(null)}
          onReopen={() => setAsking(asking)}
        />
      )}
      {asking === 'name_confirmer' && (
        <Suspense fallback={null}>
          <ConfirmerDialog
            commitment={commitment}
            onClose={() => setAsking(null)}
            onReopen={() => setAsking('name_confirmer')}
          />
        </Suspense>
      )}
    </Card>
  )
}
