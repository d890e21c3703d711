import type { ProposalEvent } from '@kopir/domain/proposal/event'
import { makesCommitments } from '@kopir/domain/proposal/kinds'
import type { Proposal } from '@kopir/domain/proposal/proposal'
import { inSentence } from '@kopir/texts/in-sentence'
import type { ReactNode } from 'react'
import {
  commitmentEventsOfProposal,
  commitmentsOfProposal,
} from '../../../entities/commitment/data/commitment-queries.ts'
import { CommitmentLine } from '../../../entities/commitment/ui/commitment-line.tsx'
import { proposalEvents, proposalReview } from '../../../entities/proposal/data/proposal-queries.ts'
import { decisionLabel } from '../../../entities/proposal/decision-words.ts'
import { ownOutcomeLabel, stepLabel } from '../../../entities/proposal/own-words.ts'
import { RuleLink } from '../../../entities/proposal/ui/rule-link.tsx'
import { actorLabel, outcomeLabel, ruleText } from '../../../entities/proposal/words.ts'
import { usePlaces } from '../../../entities/territory/data/use-places.ts'
import { formatDate } from '../../../shared/i18n/format-date.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { useLiveQuery } from '../../../shared/query/use-live-query.ts'
import { useSignIn } from '../../../shared/sign-in/use-sign-in.ts'
import { LinkedText } from '../../../shared/text/linked-text.tsx'
import { Badge } from '../../../shared/ui/badge.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Section } from '../../../shared/ui/section.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { Time } from '../../../shared/ui/time.tsx'

interface ProposalTimelineProps {
  proposal: Proposal
  /** Whether the reader wrote it. */
  own: boolean
  /** The author and the moderators also see what was before publication. */
  seesReview: boolean
}

/** Every step of a proposal and of what was committed to in answer, the newest first. */
export function ProposalTimeline({ proposal, own, seesReview }: ProposalTimelineProps) {
  const { id } = proposal
  const { uid } = useSignIn()
  const events = useLiveQuery({ ...proposalEvents(id), enabled: proposal.public })
  const review = useLiveQuery({ ...proposalReview(id, uid), enabled: seesReview })
  const hasCommitments = events.data?.some(({ decision }) => makesCommitments(decision)) ?? false
  const commitments = useLiveQuery({ ...commitmentsOfProposal(id), enabled: hasCommitments })
  const commitmentSteps = useLiveQuery({ ...commitmentEventsOfProposal(id), enabled: hasCommitments })
  const sources = [events, review, commitments, commitmentSteps]
  const error = sources.find((source) => source.error)?.error
  const steps = [...(review.data ?? []), ...(events.data ?? [])].map((event) => ({
    key: `${event.rev}`,
    at: event.at,
    line: <Step event={event} isPrivate={review.data?.includes(event) ?? false} proposal={proposal} own={own} />,
  }))
  // That they were made is what the answer says.
  const later = (commitmentSteps.data ?? []).filter(({ act }) => act !== 'make')
  const lines = [
    // What fell with a step comes above it.
    ...later.map((event) => ({
      key: `${event.commitmentId} ${event.rev}`,
      at: event.at,
      line: <CommitmentLine event={event} commitment={commitments.data?.find(({ id }) => id === event.commitmentId)} />,
    })),
    ...steps,
  ].toSorted((a, b) => b.at.getTime() - a.at.getTime())

  return (
    <Section title={m.proposals_timeline()}>
      {error && (
        <ErrorState
          error={error}
          retry={() => {
            for (const { retry } of sources) retry()
          }}
        />
      )}
      {events.isPending || review.isPending ? (
        <Skeleton lines={4} />
      ) : (
        <ol className="flex flex-col border-l-2 border-line pl-5">
          {lines.map(({ key, line }) => (
            <Line key={key}>{line}</Line>
          ))}
        </ol>
      )}
    </Section>
  )
}

function Line({ children }: { children: ReactNode }) {
  return (
    <li className="relative flex flex-col gap-0.5 pb-5 before:absolute before:top-2 before:-left-[calc(1.25rem+5px)] before:size-2 before:rounded-full before:bg-primary last:pb-0">
      {children}
    </li>
  )
}

interface StepProps {
  event: ProposalEvent
  isPrivate: boolean
  proposal: Proposal
  own: boolean
}

function Step({ event, isPrivate, proposal, own }: StepProps) {
  const places = usePlaces()
  // Without an NGO the author is its side.
  const by = event.by === 'ngo_side' && proposal.ngoId === null ? 'author' : event.by
  // Earlier completions do not say themselves what became of the commitments.
  const outcome = event.outcome ?? (event.act === 'complete' ? proposal.outcome : null)
  const department = event.departmentId && places.departmentName(event.departmentId)
  const actor = own && by === 'author' ? m.actor_you() : actorLabel(by)
  // The akim's office gives it to a department; a department acts itself.
  const who = by === 'akim_office' && department ? `${actor} → ${department}` : department || actor
  return (
    <>
      <p className="font-medium">
        {stepLabel(event.act, by, own)}
        {event.decision && `: ${inSentence(decisionLabel(event.decision))}`}
        {outcome && event.to === 'closed' && `: ${inSentence((own ? ownOutcomeLabel : outcomeLabel)(outcome))}`}
      </p>
      <p className="text-sm text-ink-soft">
        {who} · <Time at={event.at} precise />
        {event.dueOn && ` · ${m.clock_answer_due({ date: formatDate(event.dueOn) })}`}
      </p>
      {event.rule !== null && (
        <p className="text-sm">
          <RuleLink rule={event.rule} /> {ruleText(event.rule)}
        </p>
      )}
      {event.text && event.act !== 'answer' && (
        <p lang={event.lang ?? undefined} className="max-w-text whitespace-pre-wrap">
          <LinkedText text={event.text} />
        </p>
      )}
      {isPrivate && (
        <p>
          <Badge plain tone="mute">
            {own ? m.proposals_private_step_own() : m.proposals_private_step()}
          </Badge>
        </p>
      )}
    </>
  )
}
