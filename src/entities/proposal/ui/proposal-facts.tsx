import { inLanguage } from '@kopir/domain/language'
import type { Proposal } from '@kopir/domain/proposal/proposal'
import { listOfLabels } from '@kopir/texts/in-sentence'
import type { ReactNode } from 'react'
import { useLanguage } from '../../../shared/i18n/language.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { useByAlphabet } from '../../../shared/i18n/use-by-alphabet.ts'
import { Badge } from '../../../shared/ui/badge.tsx'
import { PersonName } from '../../../shared/ui/person-name.tsx'
import { TextLink } from '../../../shared/ui/text-link.tsx'
import { Time } from '../../../shared/ui/time.tsx'
import { markLabel } from '../../staff/words.ts'
import { usePlaces } from '../../territory/data/use-places.ts'
import { audienceLabel, levelLabel, themeLabel } from '../../theme/words.ts'
import { kindLabel } from '../words.ts'

/** Who asks, about what and for whom, as pairs of a name and a value. */
export function ProposalFacts({ proposal }: { proposal: Proposal }) {
  const places = usePlaces()
  const byAlphabet = useByAlphabet()
  const language = useLanguage()
  const ngoName = proposal.ngoName && inLanguage(proposal.ngoName, language)
  const ngo = ngoName && <bdi lang={ngoName.lang}>{ngoName.text}</bdi>
  const facts: [string, ReactNode][] = [
    [
      proposal.source === 'spoken' ? m.proposals_fact_spoken_by() : m.proposals_fact_author(),
      <Author key="author" proposal={proposal} ngo={ngo} />,
    ],
    [
      m.proposals_fact_ngo(),
      proposal.ngoId && <TextLink to={`/${proposal.territoryId}/registry/${proposal.ngoId}`}>{ngo}</TextLink>,
    ],
    [m.proposals_fact_kind(), kindLabel(proposal.kind)],
    [m.proposals_fact_theme(), themeLabel(proposal.theme)],
    [
      m.proposals_fact_place(),
      [levelLabel(proposal.level), proposal.districtId && places.territoryName(proposal.districtId)]
        .filter(Boolean)
        .join(', '),
    ],
    [m.proposals_fact_audience(), listOfLabels(proposal.audience.map(audienceLabel))],
    [m.proposals_fact_submitted(), <Time key="submitted" at={proposal.submittedAt} />],
    [m.proposals_fact_published(), proposal.publishedAt && <Time key="published" at={proposal.publishedAt} />],
    [m.proposals_fact_department(), proposal.departmentId && places.departmentName(proposal.departmentId)],
    [
      m.proposals_fact_co_departments(),
      byAlphabet(proposal.coDepartmentIds, places.departmentName).map(places.departmentName).join(', '),
    ],
  ]
  return (
    <dl className="grid grid-cols-[fit-content(40%)_1fr] gap-x-4 gap-y-1 text-sm">
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

/** Whose name stands under it; what was asked aloud and is nobody's yet bears that of the NGO. */
function Author({ proposal: { authorUid, authorName, authorMark }, ngo }: { proposal: Proposal; ngo: ReactNode }) {
  const { departmentName } = usePlaces()
  if (ngo && (authorUid === null || !authorName)) return ngo
  return (
    <>
      <PersonName>{authorName || m.common_deleted_author()}</PersonName>{' '}
      {authorMark && <Badge plain>{markLabel(authorMark, departmentName)}</Badge>}
    </>
  )
}
