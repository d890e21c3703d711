import type { Commitment } from '@kopir/domain/commitment/commitment'
import { commitmentPath } from '@kopir/domain/commitment/commitment-path'
import { awaitsConfirmation } from '@kopir/domain/commitment/states'
import { Suspense } from 'react'
import { CommitmentHeading } from '../../../entities/commitment/ui/commitment-heading.tsx'
import { CommitmentWords } from '../../../entities/commitment/ui/commitment-words.tsx'
import { SourceLabel } from '../../../entities/commitment/ui/source-label.tsx'
import { usePlaces } from '../../../entities/territory/data/use-places.ts'
import { useToday } from '../../../entities/territory/data/use-today.ts'
import { formatDate } from '../../../shared/i18n/format-date.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { lazyPart } from '../../../shared/lazy-part.ts'
import { useSignIn } from '../../../shared/sign-in/use-sign-in.ts'
import { Card } from '../../../shared/ui/card.tsx'
import { TextLink } from '../../../shared/ui/text-link.tsx'

const CommitmentJudgement = lazyPart(async () => (await import('./commitment-judgement.tsx')).CommitmentJudgement)

interface CommitmentItemProps {
  commitment: Commitment
  timeZone: string
  /** Away from its own place: leads there. */
  linked?: boolean
}

/** A commitment with its report; what is declared waits for the NGO side's own word. */
export function CommitmentItem({ commitment, timeZone, linked = false }: CommitmentItemProps) {
  const today = useToday(timeZone)
  const places = usePlaces()
  const { uid } = useSignIn()
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
      {uid !== null && awaitsConfirmation(commitment) && (
        <Suspense fallback={null}>
          <CommitmentJudgement commitment={commitment} />
        </Suspense>
      )}
    </Card>
  )
}

const placeOf = ({ id, territoryId, year, source }: Commitment) =>
  commitmentPath({ id, territoryId, year, proposalId: source.kind === 'proposal' ? source.id : null })
