import type { PublishedHome } from '@kopir/domain/published/pages'
import { formatNumber } from '../../../shared/i18n/format-number.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { usePlaces } from '../../../shared/places/use-places.ts'
import { Clock } from '../../../shared/ui/clock.tsx'
import { Section } from '../../../shared/ui/section.tsx'
import { TextLink } from '../../../shared/ui/text-link.tsx'
import { ProposalLines } from './proposal-lines.tsx'

interface WaitingListProps {
  territoryId: string
  waiting: PublishedHome['waiting']
}

/** Who is silent: what waits for an answer, the nearest deadline first. */
export function WaitingList({ territoryId, waiting }: WaitingListProps) {
  const places = usePlaces()
  const all = `/${territoryId}/proposals?state=published,assigned`
  return (
    <Section
      title={m.home_waiting_title()}
      aside={
        waiting.total > 0 && <TextLink to={all}>{m.home_waiting_all({ count: formatNumber(waiting.total) })}</TextLink>
      }
    >
      {waiting.items.length === 0 && <p className="text-ink-soft">{m.home_waiting_none()}</p>}
      <ProposalLines
        territoryId={territoryId}
        proposals={waiting.items}
        below={(proposal) => (
          <>
            {proposal.dueOn && <Clock dueOn={proposal.dueOn} />}
            <span className="text-sm text-ink-soft">
              {proposal.departmentId ? places.departmentName(proposal.departmentId) : m.home_unassigned()}
            </span>
          </>
        )}
      />
    </Section>
  )
}
