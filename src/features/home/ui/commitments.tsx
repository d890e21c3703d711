import { commitmentPath } from '@kopir/domain/commitment/commitment-path'
import { type CommitmentState, waitsSince } from '@kopir/domain/commitment/states'
import type { PublishedHome } from '@kopir/domain/published/pages'
import type { CivilDate } from '@kopir/domain/time/civil-date'
import { roadmapPath } from '../../../entities/commitment/data/roadmap-path.ts'
import { LateBadge } from '../../../entities/commitment/ui/late-badge.tsx'
import { commitmentStateLabel } from '../../../entities/commitment/words.ts'
import { useToday } from '../../../entities/territory/data/use-today.ts'
import { formatDate } from '../../../shared/i18n/format-date.ts'
import { formatNumber } from '../../../shared/i18n/format-number.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Card } from '../../../shared/ui/card.tsx'
import { Link } from '../../../shared/ui/link.tsx'
import { Section } from '../../../shared/ui/section.tsx'
import { TextLink } from '../../../shared/ui/text-link.tsx'

type Commitments = PublishedHome['commitments']

const shownStates = ['planned', 'declared', 'confirmed'] as const satisfies CommitmentState[]

interface CommitmentsProps {
  territoryId: string
  commitments: Commitments
  timeZone: string
}

/** Is it kept: commitments by what is known of them, and those overdue or due first. */
export function Commitments({ territoryId, commitments, timeZone }: CommitmentsProps) {
  const today = useToday(timeZone)
  const count = (state: CommitmentState) => commitments.byState[state] ?? 0
  const empty = Object.values(commitments.byState).every((value) => value === 0)
  return (
    <Section
      title={m.home_commitments_title()}
      aside={<TextLink to={roadmapPath(territoryId)}>{m.common_roadmap()}</TextLink>}
    >
      <Card className="flex flex-col gap-3">
        {empty && <p className="text-ink-soft">{m.home_commitments_none()}</p>}
        <ul className="flex flex-col gap-1">
          {shownStates.map((state) => (
            <li key={state} className="flex justify-between gap-4">
              <span>{commitmentStateLabel(state)}</span>
              <Link to={roadmapPath(territoryId, { state })} className="text-link font-semibold">
                {formatNumber(count(state))}
              </Link>
            </li>
          ))}
        </ul>
        <CommitmentList
          title={m.home_commitments_next()}
          items={commitments.items}
          territoryId={territoryId}
          today={today}
        />
        <CommitmentList
          title={m.home_commitments_unconfirmed()}
          // A page that an earlier release has published does not know of them.
          items={commitments.declared ?? []}
          territoryId={territoryId}
          today={today}
        />
      </Card>
    </Section>
  )
}

interface CommitmentListProps {
  title: string
  items: Commitments['items']
  territoryId: string
  today: CivilDate
}

function CommitmentList({ title, items, territoryId, today }: CommitmentListProps) {
  if (items.length === 0) return null
  return (
    <>
      <h3 className="border-t border-line pt-3 font-semibold">{title}</h3>
      <ul className="flex flex-col gap-3">
        {items.map((item) => {
          const since = waitsSince(item)
          return (
            <li key={item.id} className="flex flex-col items-start gap-1">
              <Link
                to={commitmentPath({ ...item, territoryId, proposalId: null })}
                lang={item.lang}
                className="hover:underline"
              >
                {item.title}
              </Link>
              <span className="flex flex-wrap items-center gap-2 text-sm text-ink-soft">
                <LateBadge commitment={item} today={today} />
                {since
                  ? m.home_commitment_waits_since({ date: formatDate(since) })
                  : item.dueOn && m.common_due_on({ date: formatDate(item.dueOn) })}
              </span>
            </li>
          )
        })}
      </ul>
    </>
  )
}
