import { unansweredStates } from '@kopir/domain/proposal/states'
import type { PublishedHome } from '@kopir/domain/published/pages'
import { proposalsPath } from '../../../entities/proposal/data/proposals-path.ts'
import { clockedSummary } from '../../../entities/proposal/data/waiting.ts'
import { WaitingClock } from '../../../entities/proposal/ui/waiting-clock.tsx'
import { usePlaces } from '../../../entities/territory/data/use-places.ts'
import { formatNumber } from '../../../shared/i18n/format-number.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Section } from '../../../shared/ui/section.tsx'
import { TextLink } from '../../../shared/ui/text-link.tsx'
import { ProposalLines } from './proposal-lines.tsx'

interface WaitingListProps {
  territoryId: string
  waiting: PublishedHome['waiting']
  timeZone: string
}

/** Who is silent: what waits for an answer, the nearest deadline first. */
export function WaitingList({ territoryId, waiting, timeZone }: WaitingListProps) {
  const places = usePlaces()
  const all = proposalsPath(territoryId, { state: unansweredStates.join(',') })
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
            <WaitingClock proposal={clockedSummary(proposal)} timeZone={timeZone} />
            <span className="text-sm text-ink-soft">
              {proposal.departmentId ? places.departmentName(proposal.departmentId) : m.home_unassigned()}
            </span>
          </>
        )}
      />
    </Section>
  )
}
