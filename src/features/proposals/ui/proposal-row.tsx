import type { Proposal } from '@kopir/domain/proposal/proposal'
import { answerDaysOf } from '@kopir/domain/statistics/answer-days'
import type { CivilDate } from '@kopir/domain/time/civil-date'
import { kazakhstanCalendar } from '@kopir/domain/time/kazakhstan-calendar'
import { NgoName } from '../../../entities/ngo/ui/ngo-name.tsx'
import { decisionLabel } from '../../../entities/proposal/decision-words.ts'
import { ownOutcomeLabel } from '../../../entities/proposal/own-words.ts'
import { StateBadge } from '../../../entities/proposal/ui/state-badge.tsx'
import { WaitingClock } from '../../../entities/proposal/ui/waiting-clock.tsx'
import { kindLabel, outcomeLabel, titleOf } from '../../../entities/proposal/words.ts'
import { usePlaces } from '../../../entities/territory/data/use-places.ts'
import { themeLabel } from '../../../entities/theme/words.ts'
import { formatDate } from '../../../shared/i18n/format-date.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { useSignIn } from '../../../shared/sign-in/use-sign-in.ts'
import { Badge } from '../../../shared/ui/badge.tsx'
import { Link } from '../../../shared/ui/link.tsx'
import { Time } from '../../../shared/ui/time.tsx'

/** When the answer was given, and after how long. */
function answerText(proposal: Proposal, answeredOn: CivilDate, timeZone: string): string {
  const days = answerDaysOf(proposal, kazakhstanCalendar, timeZone)
  const date = formatDate(answeredOn)
  if (days === null) return m.proposals_answered_on({ date })
  return m.proposals_answered_after({ date, time: m.common_working_days({ count: days }) })
}

/** A proposal in a list: what it is, where it stands and what it waits for. */
export function ProposalRow({ proposal }: { proposal: Proposal }) {
  const places = usePlaces()
  const { uid } = useSignIn()
  const own = uid !== null && proposal.authorUid === uid
  const { territoryId, number, ngoName, departmentId, answer } = proposal
  const timeZone = places.timeZoneOf(territoryId)
  const facts = [number, kindLabel(proposal.kind), themeLabel(proposal.theme)]
  return (
    <li className="relative flex flex-wrap items-start justify-between gap-x-6 gap-y-2 px-4 py-3 hover:bg-sunken sm:px-5">
      <div className="flex min-w-0 flex-1 basis-80 flex-col gap-1">
        <Link
          to={`/${territoryId}/proposals/${proposal.id}`}
          lang={proposal.lang}
          className="font-semibold wrap-anywhere no-underline after:absolute after:inset-0 hover:underline"
        >
          {titleOf(proposal)}
        </Link>
        <p className="text-sm text-ink-soft">
          {facts.filter(Boolean).join(' · ')}
          {ngoName && (
            <>
              {' · '}
              <NgoName name={ngoName} />
            </>
          )}
        </p>
        <p className="text-sm text-ink-soft">
          <Time at={proposal.publishedAt ?? proposal.submittedAt} />
          {departmentId && ` · ${places.departmentName(departmentId)}`}
          {answer && ` · ${answerText(proposal, answer.answeredOn, timeZone)}`}
        </p>
      </div>
      <div className="flex flex-col items-start gap-1.5 sm:items-end">
        <span className="flex flex-wrap gap-1.5">
          <StateBadge proposal={proposal} endLabel={own ? ownOutcomeLabel : outcomeLabel} />
          {answer && (
            <Badge plain tone="mute">
              {decisionLabel(answer.decision)}
            </Badge>
          )}
        </span>
        <WaitingClock proposal={proposal} timeZone={timeZone} own={own} />
      </div>
    </li>
  )
}
