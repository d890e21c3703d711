import { awaitsConfirmation } from '@kopir/domain/commitment/states'
import { makesCommitments } from '@kopir/domain/proposal/kinds'
import type { Proposal } from '@kopir/domain/proposal/proposal'
import type { ReactNode } from 'react'
import { commitmentsOfProposal } from '../../../entities/commitment/data/commitment-queries.ts'
import { WaitingClock } from '../../../entities/proposal/ui/waiting-clock.tsx'
import { usePlaces } from '../../../entities/territory/data/use-places.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { useLiveQuery } from '../../../shared/query/use-live-query.ts'
import { Card } from '../../../shared/ui/card.tsx'
import { nextStepSentence } from './next-step-sentence.ts'

interface NextStepCardProps {
  proposal: Proposal
  timeZone: string
  /** Whether the reader wrote it: their own page speaks to them. */
  own: boolean
  /** What the reader may do now. */
  children?: ReactNode
}

/** Whose turn it is, until when, and what the reader may do about it. */
export function NextStepCard({ proposal, timeZone, own, children }: NextStepCardProps) {
  const places = usePlaces()
  const { data: commitments } = useLiveQuery({
    ...commitmentsOfProposal(proposal.id),
    enabled: makesCommitments(proposal.answer?.decision ?? null),
  })
  const isDeclared = commitments?.some(awaitsConfirmation) ?? false
  return (
    <Card as="section" className="flex flex-col gap-3 border-t-4! border-t-primary!">
      <h2 className="text-sm font-semibold text-ink-soft">{m.proposals_now()}</h2>
      <p role="status" className="text-lg font-medium">
        {nextStepSentence({ proposal, department: places.departmentName(proposal.departmentId), isDeclared, own })}
      </p>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 empty:hidden">
        <WaitingClock proposal={proposal} timeZone={timeZone} own={own} />
      </p>
      {children}
    </Card>
  )
}
