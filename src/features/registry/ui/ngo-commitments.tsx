import { commitmentPath } from '@kopir/domain/commitment/commitment-path'
import { awaitsConfirmation, waitsSince } from '@kopir/domain/commitment/states'
import type { CommitmentSummary } from '@kopir/domain/published/pages'
import { CommitmentBadge } from '../../../entities/commitment/ui/commitment-badge.tsx'
import { usePlaces } from '../../../entities/territory/data/use-places.ts'
import { useToday } from '../../../entities/territory/data/use-today.ts'
import { formatDate } from '../../../shared/i18n/format-date.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Section } from '../../../shared/ui/section.tsx'
import { TextLink } from '../../../shared/ui/text-link.tsx'

interface NgoCommitmentsProps {
  territoryId: string
  commitments: readonly CommitmentSummary[]
  timeZone: string
}

/** The commitments made to the NGO; what is declared waits for its own word. */
export function NgoCommitments({ territoryId, commitments, timeZone }: NgoCommitmentsProps) {
  const places = usePlaces()
  const today = useToday(timeZone)
  return (
    <Section
      title={m.registry_commitments_title()}
      aside={<TextLink to={`/${territoryId}/roadmap`}>{m.registry_to_roadmap()}</TextLink>}
    >
      {commitments.length === 0 ? (
        <p className="text-ink-soft">{m.registry_commitments_none()}</p>
      ) : (
        <ul className="flex flex-col divide-y divide-line">
          {unconfirmedFirst(commitments).map((commitment) => (
            <li key={commitment.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5 py-3">
              <div className="flex min-w-0 flex-1 basis-64 flex-col">
                <TextLink to={placeOf(territoryId, commitment)} lang={commitment.lang}>
                  {commitment.title}
                </TextLink>
                <span className="text-sm text-ink-soft">
                  {[
                    commitment.departmentId && places.departmentName(commitment.departmentId),
                    commitment.dueOn && m.common_due_on({ date: formatDate(commitment.dueOn) }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                <WaitsSince commitment={commitment} />
              </div>
              <CommitmentBadge commitment={commitment} today={today} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** What the NGO has to say a word to stands first. */
const unconfirmedFirst = (commitments: readonly CommitmentSummary[]) =>
  commitments.toSorted((a, b) => Number(awaitsConfirmation(b)) - Number(awaitsConfirmation(a)))

const placeOf = (territoryId: string, { id, year, source }: CommitmentSummary) =>
  commitmentPath({ id, territoryId, year, proposalId: source.kind === 'proposal' ? source.id : null })

function WaitsSince({ commitment }: { commitment: CommitmentSummary }) {
  const since = waitsSince(commitment)
  if (!since) return null
  return (
    <span className="text-sm font-medium text-accent-ink">
      {m.registry_commitment_waits_since({ date: formatDate(since) })}
    </span>
  )
}
