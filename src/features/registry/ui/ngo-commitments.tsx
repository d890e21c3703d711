import { isOverdueCommitment } from '@kopir/domain/commitment/overdue'
import type { CommitmentSummary } from '@kopir/domain/published/pages'
import { civilDateAt } from '@kopir/domain/time/civil-date'
import { formatDate, kazakhstanTimeZone } from '../../../shared/i18n/format-date.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { usePlaces } from '../../../shared/places/use-places.ts'
import { CommitmentBadge } from '../../../shared/ui/commitment-badge.tsx'
import { Section } from '../../../shared/ui/section.tsx'
import { TextLink } from '../../../shared/ui/text-link.tsx'

interface NgoCommitmentsProps {
  territoryId: string
  commitments: readonly CommitmentSummary[]
}

/** What was promised to the NGO; what is declared waits for its own word. */
export function NgoCommitments({ territoryId, commitments }: NgoCommitmentsProps) {
  const places = usePlaces()
  const today = civilDateAt(new Date(), kazakhstanTimeZone)
  return (
    <Section
      title={m.registry_commitments_title()}
      aside={<TextLink to={`/${territoryId}/roadmap`}>{m.registry_to_roadmap()}</TextLink>}
    >
      {commitments.length === 0 ? (
        <p className="text-ink-soft">{m.registry_commitments_none()}</p>
      ) : (
        <ul className="flex flex-col divide-y divide-line">
          {commitments.map((commitment) => (
            <li key={commitment.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5 py-3">
              <div className="flex min-w-0 flex-1 basis-64 flex-col">
                <span lang={commitment.lang}>{commitment.title}</span>
                <span className="tabular text-sm text-ink-soft">
                  {[
                    commitment.departmentId && places.departmentName(commitment.departmentId),
                    commitment.dueOn && m.common_due_on({ date: formatDate(commitment.dueOn) }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </div>
              <CommitmentBadge state={commitment.state} late={isOverdueCommitment(commitment, today)} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
