import { hasRole } from '@kopir/domain/person/staff'
import { owners } from '@kopir/domain/proposal/owners'
import type { Proposal } from '@kopir/domain/proposal/proposal'
import { terms } from '@kopir/domain/proposal/terms'
import { Suspense } from 'react'
import { useLocation } from 'react-router'
import { ownOutcomeLabel } from '../../../entities/proposal/own-words.ts'
import { ProposalFacts } from '../../../entities/proposal/ui/proposal-facts.tsx'
import { StateBadge } from '../../../entities/proposal/ui/state-badge.tsx'
import { kindLabel, outcomeLabel, titleOf } from '../../../entities/proposal/words.ts'
import { useReader } from '../../../entities/staff/data/use-reader.ts'
import { useTerritory } from '../../../entities/territory/data/use-territory.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { lazyPart } from '../../../shared/lazy-part.ts'
import { useSignIn } from '../../../shared/sign-in/use-sign-in.ts'
import { Markdown } from '../../../shared/text/markdown.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { PageHeader } from '../../../shared/ui/page-header.tsx'
import { PageLayout } from '../../../shared/ui/page-layout.tsx'
import { TextLink } from '../../../shared/ui/text-link.tsx'
import { NextStepCard } from './next-step-card.tsx'
import { ProposalAnswers } from './proposal-answers.tsx'
import { ProposalCommitments } from './proposal-commitments.tsx'
import { ProposalTimeline } from './proposal-timeline.tsx'

const ReaderActs = lazyPart(async () => (await import('./reader-acts.tsx')).ReaderActs)

/** A proposal: whose turn it is, what was asked, what was answered and committed to, and every step. */
export function ProposalView({ proposal }: { proposal: Proposal }) {
  const { uid } = useSignIn()
  const reader = useReader()
  const { timeZone } = useTerritory()
  const justSent = (useLocation().state as { sent?: boolean } | null)?.sent === true
  const isAuthor = uid !== null && proposal.authorUid === uid
  const isModerator = hasRole(reader?.staff ?? null, proposal.territoryId, 'moderator')
  // An overturned answer leaves none behind, but its text and its commitments are kept.
  const wasAnswered = proposal.answer !== null || proposal.disputed

  return (
    <PageLayout>
      <PageHeader
        title={titleOf(proposal)}
        lang={proposal.lang}
        eyebrow={
          <>
            <TextLink to={`/${proposal.territoryId}/proposals`}>{m.common_proposals()}</TextLink>
            <span>{proposal.number ?? m.proposals_no_number()}</span>
            <StateBadge proposal={proposal} endLabel={isAuthor ? ownOutcomeLabel : outcomeLabel} />
            <span>{kindLabel(proposal.kind)}</span>
          </>
        }
      />
      {justSent && owners[proposal.state] === 'moderators' && (
        <Notice tone="good" live>
          <p className="font-semibold">{m.proposals_sent_title()}</p>
          <p>{m.proposals_sent_text({ term: m.common_working_days({ count: terms.moderationDays }) })}</p>
        </Notice>
      )}
      {!proposal.public && (
        <Notice>{isAuthor ? m.proposals_not_public_yet_own() : m.proposals_not_public_yet()}</Notice>
      )}
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_20rem] lg:grid-rows-[auto_1fr]">
        <div className="lg:col-start-2">
          <NextStepCard proposal={proposal} timeZone={timeZone} own={isAuthor}>
            {uid !== null && (
              <Suspense fallback={null}>
                <ReaderActs proposal={proposal} uid={uid} />
              </Suspense>
            )}
          </NextStepCard>
        </div>
        <div className="flex min-w-0 flex-col gap-8 lg:col-start-1 lg:row-span-2 lg:row-start-1">
          {proposal.body ? (
            <Markdown text={proposal.body} lang={proposal.lang} />
          ) : (
            <Notice tone="due">{m.text_unreadable({ id: proposal.id })}</Notice>
          )}
          {wasAnswered && <ProposalAnswers proposal={proposal} own={isAuthor} />}
          {wasAnswered && <ProposalCommitments proposal={proposal} timeZone={timeZone} />}
          <ProposalTimeline proposal={proposal} own={isAuthor} seesReview={isAuthor || isModerator} />
        </div>
        <aside aria-label={m.proposals_facts()} className="lg:col-start-2">
          <ProposalFacts proposal={proposal} />
        </aside>
      </div>
    </PageLayout>
  )
}
