import type { Reader } from '@kopir/domain/act/actor'
import type { Commitment } from '@kopir/domain/commitment/commitment'
import { commitmentPath } from '@kopir/domain/commitment/commitment-path'
import { possibleCommitmentActs } from '@kopir/domain/commitment/possible-acts'
import { useState } from 'react'
import { CommitmentActDialog } from '../../../entities/commitment/ui/commitment-act-dialog.tsx'
import { CommitmentHeading } from '../../../entities/commitment/ui/commitment-heading.tsx'
import { CommitmentWords } from '../../../entities/commitment/ui/commitment-words.tsx'
import { SourceLabel } from '../../../entities/commitment/ui/source-label.tsx'
import { usePlaces } from '../../../entities/territory/data/use-places.ts'
import { useToday } from '../../../entities/territory/data/use-today.ts'
import { subjectOf } from '../../../shared/act/subject.ts'
import { useWaitingSubjects } from '../../../shared/act/use-act-tray.ts'
import { useNow } from '../../../shared/clock/use-now.ts'
import { formatDate } from '../../../shared/i18n/format-date.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Card } from '../../../shared/ui/card.tsx'
import { TextLink } from '../../../shared/ui/text-link.tsx'

interface CommitmentItemProps {
  commitment: Commitment
  reader: Reader | null
  timeZone: string
  /** Away from its own place: leads there. */
  linked?: boolean
}

/** A commitment with its report; what is declared waits for the NGO side's own word. */
export function CommitmentItem({ commitment, reader, timeZone, linked = false }: CommitmentItemProps) {
  const today = useToday(timeZone)
  const places = usePlaces()
  const [asking, setAsking] = useState<'confirm' | 'refuse' | null>(null)
  const isDecided = useWaitingSubjects().has(subjectOf(commitment))
  const mayJudge = possibleCommitmentActs(commitment, reader, useNow()).includes('confirm')
  const { id, dueOn, departmentId } = commitment
  const facts = [
    departmentId && places.departmentName(departmentId),
    dueOn && m.common_due_on({ date: formatDate(dueOn) }),
  ]
  return (
    <Card as="li" id={id} className="flex scroll-mt-24 flex-col gap-2">
      <CommitmentHeading commitment={commitment} today={today} />
      <p className="text-sm text-ink-soft">
        {facts.filter(Boolean).join(' · ')}
        {linked && (
          <>
            {' · '}
            <TextLink to={placeOf(commitment)}>
              <SourceLabel source={commitment.source} />
            </TextLink>
          </>
        )}
      </p>
      <CommitmentWords commitment={commitment} />
      {isDecided && <p className="text-sm text-ink-soft">{m.common_act_waits_here()}</p>}
      {mayJudge && !isDecided && (
        <>
          <p className="text-sm">{m.proposals_commitment_judge()}</p>
          <div className="flex flex-wrap gap-2" data-print="hide">
            <Button kind="primary" size="small" onClick={() => setAsking('confirm')}>
              {m.proposals_commitment_confirm()}
            </Button>
            <Button size="small" onClick={() => setAsking('refuse')}>
              {m.proposals_commitment_refuse()}
            </Button>
          </div>
        </>
      )}
      {asking && (
        <CommitmentActDialog
          commitment={commitment}
          act={asking}
          onClose={() => setAsking(null)}
          onReopen={() => setAsking(asking)}
        />
      )}
    </Card>
  )
}

const placeOf = ({ id, territoryId, year, source }: Commitment) =>
  commitmentPath({ id, territoryId, year, proposalId: source.kind === 'proposal' ? source.id : null })
