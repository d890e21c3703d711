import type { Proposal } from '@kopir/domain/proposal/proposal'
import type { ReactNode } from 'react'
import { m } from '../i18n/messages.ts'
import { kindLabel } from '../i18n/vocabulary/proposal.ts'
import { audienceLabel, levelLabel, themeLabel } from '../i18n/vocabulary/theme.ts'
import { usePlaces } from '../places/use-places.ts'
import { TextLink } from '../ui/text-link.tsx'
import { Time } from '../ui/time.tsx'

/** Who asks, about what and for whom, as pairs of a name and a value. */
export function ProposalFacts({ proposal }: { proposal: Proposal }) {
  const places = usePlaces()
  const facts: [string, ReactNode][] = [
    [
      proposal.source === 'spoken' ? m.proposals_fact_spoken_by() : m.proposals_fact_author(),
      proposal.authorName || proposal.ngoName,
    ],
    [
      m.proposals_fact_ngo(),
      proposal.ngoId && (
        <TextLink to={`/${proposal.territoryId}/registry/${proposal.ngoId}`}>{proposal.ngoName}</TextLink>
      ),
    ],
    [m.proposals_fact_kind(), kindLabel(proposal.kind)],
    [m.proposals_fact_theme(), themeLabel(proposal.theme)],
    [
      m.proposals_fact_place(),
      [levelLabel(proposal.level), proposal.districtId && places.territoryName(proposal.districtId)]
        .filter(Boolean)
        .join(', '),
    ],
    [m.proposals_fact_audience(), proposal.audience.map(audienceLabel).join(', ')],
    [m.proposals_fact_submitted(), <Time key="submitted" at={proposal.submittedAt} />],
    [m.proposals_fact_published(), proposal.publishedAt && <Time key="published" at={proposal.publishedAt} />],
    [m.proposals_fact_department(), proposal.departmentId && places.departmentName(proposal.departmentId)],
    [m.proposals_fact_co_departments(), proposal.coDepartmentIds.map(places.departmentName).join(', ')],
  ]
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name} className="contents">
              <dt className="text-ink-soft">{name}</dt>
              <dd className="min-w-0 wrap-anywhere">{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
