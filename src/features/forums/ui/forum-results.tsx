import { commitmentStates } from '@kopir/domain/commitment/states'
import type { Forum } from '@kopir/domain/forum/forum'
import { inLanguage } from '@kopir/domain/language'
import type { PublishedForum } from '@kopir/domain/published/meetings'
import type { RoadmapFilter } from '../../../entities/commitment/data/roadmap-filter.ts'
import { roadmapPath, sourceParam } from '../../../entities/commitment/data/roadmap-path.ts'
import { commitmentStateLabel } from '../../../entities/commitment/words.ts'
import { NgoName } from '../../../entities/ngo/ui/ngo-name.tsx'
import { StateBadge } from '../../../entities/proposal/ui/state-badge.tsx'
import { titleOf } from '../../../entities/proposal/words.ts'
import { useNow } from '../../../shared/clock/use-now.ts'
import { formatNumber } from '../../../shared/i18n/format-number.ts'
import { useLanguage } from '../../../shared/i18n/language.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Card } from '../../../shared/ui/card.tsx'
import { PersonName } from '../../../shared/ui/person-name.tsx'
import { Section } from '../../../shared/ui/section.tsx'
import { TextLink } from '../../../shared/ui/text-link.tsx'

interface ForumResultsProps {
  forum: Forum
  results: PublishedForum['results']
}

/** What came of a forum: the plan it fed, its commitments by state, the proposals that were made at it. */
export function ForumResults({ forum, results: { proposals, commitments } }: ForumResultsProps) {
  const language = useLanguage()
  const now = useNow()
  const plan = forum.plan && inLanguage(forum.plan.title, language)
  const roadmap = (filter: Partial<RoadmapFilter> = {}) =>
    roadmapPath(forum.territoryId, { source: sourceParam('forum', forum.id), ...filter })

  const states = commitmentStates
    .map((state) => ({ state, count: commitments.filter((commitment) => commitment.state === state).length }))
    .filter(({ count }) => count > 0)
  const over = forum.endsAt <= now
  if (!plan && !over && proposals.length === 0 && commitments.length === 0) return null

  return (
    <Section title={m.forums_results()}>
      {plan && forum.plan && (
        <Card className="flex flex-col gap-1">
          <p className="text-sm text-ink-soft">{m.forums_plan_label({ year: String(forum.plan.untilYear) })}</p>
          <p lang={plan.lang} className="text-lg font-semibold">
            {plan.text}
          </p>
        </Card>
      )}
      {commitments.length > 0 && (
        <div className="flex flex-col gap-1.5">
          <h3 className="font-semibold">
            <TextLink to={roadmap()}>{m.forums_commitments({ count: commitments.length })}</TextLink>
          </h3>
          <ul className="flex flex-wrap gap-x-5 gap-y-1">
            {states.map(({ state, count }) => (
              <li key={state}>
                {commitmentStateLabel(state)}:{' '}
                <TextLink to={roadmap({ state })} className="font-semibold">
                  {formatNumber(count)}
                </TextLink>
              </li>
            ))}
          </ul>
        </div>
      )}
      {proposals.length > 0 && (
        <div className="flex flex-col">
          <h3 className="font-semibold">{m.forums_proposals({ count: proposals.length })}</h3>
          <ul className="flex flex-col divide-y divide-line">
            {proposals.map((proposal) => (
              <li key={proposal.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5 py-3">
                <div className="flex min-w-0 flex-1 basis-64 flex-col">
                  <TextLink
                    to={`/${proposal.territoryId}/proposals/${proposal.id}`}
                    lang={proposal.lang}
                    className="self-start font-medium"
                  >
                    {titleOf(proposal)}
                  </TextLink>
                  <span className="text-sm text-ink-soft">
                    {proposal.number} ·{' '}
                    {proposal.ngoName ? (
                      <NgoName name={proposal.ngoName} />
                    ) : (
                      <PersonName>{proposal.authorName || m.common_deleted_author()}</PersonName>
                    )}
                  </span>
                </div>
                <StateBadge proposal={proposal} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {!plan && proposals.length === 0 && commitments.length === 0 && (
        <p className="text-ink-soft">{m.forums_results_none()}</p>
      )}
    </Section>
  )
}
