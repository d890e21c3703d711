import type { Proposal, ProposalEvent } from '@kopir/domain/proposal/proposal'
import { formatDate } from '../../../shared/i18n/format-date.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { actLabel } from '../../../shared/i18n/vocabulary/act.ts'
import { decisionLabel } from '../../../shared/i18n/vocabulary/decision.ts'
import { actorLabel, ruleText } from '../../../shared/i18n/vocabulary/proposal.ts'
import { usePlaces } from '../../../shared/places/use-places.ts'
import { useLiveQuery } from '../../../shared/query/use-live-query.ts'
import { useSession } from '../../../shared/session/use-session.ts'
import { Badge } from '../../../shared/ui/badge.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Section } from '../../../shared/ui/section.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { Time } from '../../../shared/ui/time.tsx'
import { watchEvents, watchReview } from '../data/proposal-store.ts'

interface ProposalTimelineProps {
  proposal: Proposal
  /** The author and the moderators also see what was before publication. */
  seesReview: boolean
}

/** Every step of a proposal, the newest first. */
export function ProposalTimeline({ proposal, seesReview }: ProposalTimelineProps) {
  const { id } = proposal
  const { uid } = useSession()
  const events = useLiveQuery<ProposalEvent[]>(
    { queryKey: ['proposal', id, 'events'], enabled: proposal.public },
    (push, fail) => watchEvents(id, push, fail),
  )
  const review = useLiveQuery<ProposalEvent[]>(
    { queryKey: ['proposal', id, 'review', uid], enabled: seesReview },
    (push, fail) => watchReview(id, push, fail),
  )
  const error = events.error ?? review.error
  const steps = [
    ...(review.data ?? []).map((event) => ({ event, isPrivate: true })),
    ...(events.data ?? []).map((event) => ({ event, isPrivate: false })),
  ].toSorted((a, b) => b.event.rev - a.event.rev)

  return (
    <Section title={m.proposals_timeline()}>
      {error && (
        <ErrorState
          error={error}
          retry={() => {
            events.retry()
            review.retry()
          }}
        />
      )}
      {events.isPending || review.isPending ? (
        <Skeleton lines={4} />
      ) : (
        <ol className="flex flex-col border-l-2 border-line pl-5">
          {steps.map(({ event, isPrivate }) => (
            <Step key={event.rev} event={event} isPrivate={isPrivate} hasNgo={proposal.ngoId !== null} />
          ))}
        </ol>
      )}
    </Section>
  )
}

interface StepProps {
  event: ProposalEvent
  isPrivate: boolean
  hasNgo: boolean
}

function Step({ event, isPrivate, hasNgo }: StepProps) {
  const places = usePlaces()
  // Without an NGO the author is its side.
  const by = event.by === 'ngo_side' && !hasNgo ? 'author' : event.by
  const who = event.departmentId ? places.departmentName(event.departmentId) : actorLabel(by)
  return (
    <li className="relative flex flex-col gap-0.5 pb-5 before:absolute before:top-2 before:-left-[calc(1.25rem+5px)] before:size-2 before:rounded-full before:bg-primary last:pb-0">
      <p className="font-medium">
        <span className="first-letter:uppercase">{actLabel(event.act)}</span>
        {event.decision && `: ${decisionLabel(event.decision)}`}
      </p>
      <p className="text-sm text-ink-soft">
        {who} · <Time at={event.at} precise />
        {event.dueOn && ` · ${m.common_due_on({ date: formatDate(event.dueOn) })}`}
      </p>
      {event.rule !== null && (
        <p className="text-sm">
          {m.proposals_rule({ number: event.rule })} {ruleText(event.rule)}
        </p>
      )}
      {event.text && event.act !== 'answer' && (
        <p lang={event.lang ?? undefined} className="max-w-text whitespace-pre-wrap">
          {event.text}
        </p>
      )}
      {isPrivate && (
        <p>
          <Badge plain tone="mute">
            {m.proposals_private_step()}
          </Badge>
        </p>
      )}
    </li>
  )
}
