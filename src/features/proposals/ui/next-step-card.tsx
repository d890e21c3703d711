import type { Proposal } from '@kopir/domain/proposal/proposal'
import type { ReactNode } from 'react'
import { formatDate } from '../../../shared/i18n/format-date.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { outcomeLabel } from '../../../shared/i18n/vocabulary/proposal.ts'
import { usePlaces } from '../../../shared/places/use-places.ts'
import { waitingFor } from '../../../shared/proposal/waiting.ts'
import { WaitingClock } from '../../../shared/proposal/waiting-clock.tsx'
import { Card } from '../../../shared/ui/card.tsx'

interface NextStepCardProps {
  proposal: Proposal
  timeZone: string
  /** What the reader may do now. */
  children?: ReactNode
}

function sentence(proposal: Proposal, department: string): string {
  switch (proposal.state) {
    case 'submitted':
      return m.proposals_now_submitted()
    case 'returned':
      return m.proposals_now_returned()
    case 'rejected':
      return m.proposals_now_rejected()
    case 'published':
      return m.proposals_now_published()
    case 'assigned':
      return proposal.disputed
        ? m.proposals_now_assigned_again({ department })
        : m.proposals_now_assigned({ department })
    case 'answered':
      return m.proposals_now_answered()
    case 'disputed':
      return m.proposals_now_disputed()
    case 'in_progress':
      return m.proposals_now_in_progress()
    case 'closed':
      return proposal.outcome
        ? m.proposals_now_closed({ outcome: outcomeLabel(proposal.outcome) })
        : m.proposals_now_closed_plain()
    case 'withdrawn':
      return m.proposals_now_withdrawn()
  }
}

/** Whose turn it is, until when, and what the reader may do about it. */
export function NextStepCard({ proposal, timeZone, children }: NextStepCardProps) {
  const places = usePlaces()
  const waiting = waitingFor(proposal, timeZone)
  return (
    <Card as="section" className="flex flex-col gap-3 border-t-4! border-t-primary!">
      <h2 className="text-sm font-semibold text-ink-soft">{m.proposals_now()}</h2>
      <p role="status" className="text-lg font-medium">
        {sentence(proposal, places.departmentName(proposal.departmentId))}
      </p>
      {waiting?.dueOn && (
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <WaitingClock proposal={proposal} timeZone={timeZone} />
          {waiting.termDays !== null && (
            <span className="text-sm text-ink-soft">{m.common_due_on({ date: formatDate(waiting.dueOn) })}</span>
          )}
        </p>
      )}
      {children}
    </Card>
  )
}
