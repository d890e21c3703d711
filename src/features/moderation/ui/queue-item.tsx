import type { Proposal } from '@kopir/domain/proposal/proposal'
import { type ReactNode, useEffect, useRef } from 'react'
import { m } from '../../../shared/i18n/messages.ts'
import { ProposalFacts } from '../../../shared/proposal/proposal-facts.tsx'
import { WaitingClock } from '../../../shared/proposal/waiting-clock.tsx'
import { Card } from '../../../shared/ui/card.tsx'
import { Markdown } from '../../../shared/ui/markdown.tsx'

interface QueueItemProps {
  proposal: Proposal
  timeZone: string
  /** Raised when the item was reached by a key or after an act: the focus follows. */
  focusTurn: number
  children: ReactNode
}

/** The text that is being decided. */
export function QueueItem({ proposal, timeZone, focusTurn, children }: QueueItemProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another item or another turn moves the focus
  useEffect(() => {
    if (focusTurn > 0) heading.current?.focus()
  }, [proposal.id, focusTurn])

  return (
    <Card as="article" className="flex flex-col gap-4">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <h2
          ref={heading}
          tabIndex={-1}
          lang={proposal.lang}
          className="scroll-mt-40 text-xl font-semibold wrap-anywhere"
        >
          {proposal.title}
        </h2>
        <WaitingClock proposal={proposal} timeZone={timeZone} />
      </div>
      {proposal.rev > 1 && <p className="text-sm text-ink-soft">{m.moderation_sent_again()}</p>}
      <Markdown text={proposal.body} lang={proposal.lang} />
      <ProposalFacts proposal={proposal} />
      {children}
    </Card>
  )
}
