import type { Proposal } from '@kopir/domain/proposal/proposal'
import { Link } from 'react-router'
import { kazakhstanTimeZone } from '../../../shared/i18n/format-date.ts'
import { decisionLabel } from '../../../shared/i18n/vocabulary/decision.ts'
import { kindLabel } from '../../../shared/i18n/vocabulary/proposal.ts'
import { themeLabel } from '../../../shared/i18n/vocabulary/theme.ts'
import { usePlaces } from '../../../shared/places/use-places.ts'
import { WaitingClock } from '../../../shared/proposal/waiting-clock.tsx'
import { Badge } from '../../../shared/ui/badge.tsx'
import { StateBadge } from '../../../shared/ui/state-badge.tsx'
import { Time } from '../../../shared/ui/time.tsx'

/** A proposal in a list: what it is, where it stands and what it waits for. */
export function ProposalRow({ proposal }: { proposal: Proposal }) {
  const places = usePlaces()
  const { territoryId, number, ngoName, departmentId, answer } = proposal
  const timeZone = places.territory(territoryId)?.timeZone ?? kazakhstanTimeZone
  const facts = [number, kindLabel(proposal.kind), themeLabel(proposal.theme), ngoName]
  return (
    <li className="relative flex flex-wrap items-start justify-between gap-x-6 gap-y-2 px-4 py-3 hover:bg-sunken sm:px-5">
      <div className="flex min-w-0 flex-1 basis-80 flex-col gap-1">
        <Link
          to={`/${territoryId}/proposals/${proposal.id}`}
          lang={proposal.lang}
          className="font-semibold wrap-anywhere no-underline after:absolute after:inset-0 hover:underline"
        >
          {proposal.title}
        </Link>
        <p className="tabular text-sm text-ink-soft">{facts.filter(Boolean).join(' · ')}</p>
        <p className="text-sm text-ink-soft">
          <Time at={proposal.publishedAt ?? proposal.submittedAt} />
          {departmentId && ` · ${places.departmentName(departmentId)}`}
        </p>
      </div>
      <div className="flex flex-col items-start gap-1.5 sm:items-end">
        <span className="flex flex-wrap gap-1.5">
          <StateBadge state={proposal.state} />
          {answer && (
            <Badge plain tone="mute">
              {decisionLabel(answer.decision)}
            </Badge>
          )}
        </span>
        <WaitingClock proposal={proposal} timeZone={timeZone} />
      </div>
    </li>
  )
}
