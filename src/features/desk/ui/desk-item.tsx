import type { Proposal } from '@kopir/domain/proposal/proposal'
import type { ReactNode } from 'react'
import { m } from '../../../shared/i18n/messages.ts'
import { decisionLabel } from '../../../shared/i18n/vocabulary/decision.ts'
import { ProposalFacts } from '../../../shared/proposal/proposal-facts.tsx'
import { WaitingClock } from '../../../shared/proposal/waiting-clock.tsx'
import { Card } from '../../../shared/ui/card.tsx'
import { Markdown } from '../../../shared/ui/markdown.tsx'
import { TextLink } from '../../../shared/ui/text-link.tsx'

interface DeskItemProps {
  proposal: Proposal
  timeZone: string
  /** The form of the act. */
  children?: ReactNode
}

/** The proposal that is worked on, with what was answered before if it was disputed. */
export function DeskItem({ proposal, timeZone, children }: DeskItemProps) {
  const { answer } = proposal
  return (
    <Card as="article" className="flex min-w-0 flex-col gap-4">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <h2 lang={proposal.lang} className="min-w-0 text-xl font-semibold wrap-anywhere">
          {proposal.title}
        </h2>
        <WaitingClock proposal={proposal} timeZone={timeZone} />
      </div>
      <Markdown text={proposal.body} lang={proposal.lang} />
      <ProposalFacts proposal={proposal} />
      {answer && (
        <section className="flex flex-col gap-2 rounded-md border border-line bg-sunken p-4">
          <h3 className="font-semibold">
            {m.desk_earlier_answer()}: {decisionLabel(answer.decision)}
          </h3>
          <Markdown text={answer.text} lang={answer.lang} />
        </section>
      )}
      <p>
        <TextLink to={`/${proposal.territoryId}/proposals/${proposal.id}`}>{m.desk_open_page()}</TextLink>
      </p>
      {children && <div className="border-t border-line pt-4">{children}</div>}
    </Card>
  )
}
