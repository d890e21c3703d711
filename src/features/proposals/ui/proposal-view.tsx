import { hasRole, type Staff } from '@kopir/domain/person/staff'
import type { Proposal } from '@kopir/domain/proposal/proposal'
import { useLocation } from 'react-router'
import { m } from '../../../shared/i18n/messages.ts'
import { kindLabel } from '../../../shared/i18n/vocabulary/proposal.ts'
import { useTerritory } from '../../../shared/places/use-territory.ts'
import { ProposalFacts } from '../../../shared/proposal/proposal-facts.tsx'
import { useMyNgos } from '../../../shared/session/use-my-ngos.ts'
import { useSession } from '../../../shared/session/use-session.ts'
import { useStaff } from '../../../shared/session/use-staff.ts'
import { LinkButton } from '../../../shared/ui/link-button.tsx'
import { Markdown } from '../../../shared/ui/markdown.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { PageHeader } from '../../../shared/ui/page-header.tsx'
import { PageLayout } from '../../../shared/ui/page-layout.tsx'
import { StateBadge } from '../../../shared/ui/state-badge.tsx'
import { TextLink } from '../../../shared/ui/text-link.tsx'
import { AuthorActs } from './author-acts.tsx'
import { NextStepCard } from './next-step-card.tsx'
import { ProposalAnswer } from './proposal-answer.tsx'
import { ProposalPromises } from './proposal-promises.tsx'
import { ProposalTimeline } from './proposal-timeline.tsx'

/** Where a member of staff works on this proposal, if it waits for them. */
function workplace({ territoryId, id, state, departmentId }: Proposal, staff: Staff | null): string | null {
  if (state === 'submitted' && hasRole(staff, territoryId, 'moderator')) return `/${territoryId}/queue?item=${id}`
  const isOfficial = hasRole(staff, territoryId, 'official') && staff?.departments[territoryId] === departmentId
  if (state === 'assigned' && isOfficial) return `/${territoryId}/desk?tab=answer&item=${id}`
  if (!hasRole(staff, territoryId, 'akim_office')) return null
  if (state === 'published') return `/${territoryId}/desk?tab=assign&item=${id}`
  return state === 'disputed' ? `/${territoryId}/desk?tab=disputes&item=${id}` : null
}

/** A proposal: whose turn it is, what was asked, what was answered and promised, and every step. */
export function ProposalView({ proposal }: { proposal: Proposal }) {
  const { uid } = useSession()
  const staff = useStaff() ?? null
  const ngos = useMyNgos()
  const { timeZone } = useTerritory()
  const justSent = (useLocation().state as { sent?: boolean } | null)?.sent === true
  const isAuthor = uid !== null && proposal.authorUid === uid
  const isNgoSide = isAuthor || Boolean(ngos?.some(({ ngoId }) => ngoId === proposal.ngoId))
  const isModerator = hasRole(staff, proposal.territoryId, 'moderator')
  const work = isAuthor ? null : workplace(proposal, staff)

  return (
    <PageLayout>
      <PageHeader
        title={proposal.title}
        lang={proposal.lang}
        eyebrow={
          <>
            <TextLink to={`/${proposal.territoryId}/proposals`}>{m.common_proposals()}</TextLink>
            <span className="tabular">{proposal.number ?? m.proposals_no_number()}</span>
            <StateBadge state={proposal.state} />
            <span>{kindLabel(proposal.kind)}</span>
          </>
        }
      />
      {justSent && proposal.state === 'submitted' && (
        <Notice tone="good" live>
          <p className="font-semibold">{m.proposals_sent_title()}</p>
          <p>{m.proposals_sent_text()}</p>
        </Notice>
      )}
      {!proposal.public && <Notice>{m.proposals_not_public_yet()}</Notice>}
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_20rem] lg:grid-rows-[auto_1fr]">
        <div className="lg:col-start-2">
          <NextStepCard proposal={proposal} timeZone={timeZone}>
            {uid !== null && <AuthorActs proposal={proposal} uid={uid} isAuthor={isAuthor} isNgoSide={isNgoSide} />}
            {work && (
              <LinkButton kind="primary" to={work}>
                {m.proposals_to_work()}
              </LinkButton>
            )}
          </NextStepCard>
        </div>
        <div className="flex min-w-0 flex-col gap-8 lg:col-start-1 lg:row-span-2 lg:row-start-1">
          <Markdown text={proposal.body} lang={proposal.lang} />
          {proposal.answer && <ProposalAnswer answer={proposal.answer} />}
          {proposal.answer && <ProposalPromises proposal={proposal} isNgoSide={isNgoSide} timeZone={timeZone} />}
          <ProposalTimeline proposal={proposal} seesReview={isAuthor || isModerator} />
        </div>
        <aside aria-label={m.proposals_facts()} className="lg:col-start-2">
          <ProposalFacts proposal={proposal} />
        </aside>
      </div>
    </PageLayout>
  )
}
