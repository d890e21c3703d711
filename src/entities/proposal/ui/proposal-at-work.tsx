import type { Proposal } from '@kopir/domain/proposal/proposal'
import type { ReactNode, RefObject } from 'react'
import { m } from '../../../shared/i18n/messages.ts'
import { Markdown } from '../../../shared/text/markdown.tsx'
import { Card } from '../../../shared/ui/card.tsx'
import { classNames } from '../../../shared/ui/class-names.ts'
import { Notice } from '../../../shared/ui/notice.tsx'
import { titleOf } from '../words.ts'
import { ProposalFacts } from './proposal-facts.tsx'
import { WaitingClock } from './waiting-clock.tsx'

interface ProposalAtWorkProps {
  proposal: Proposal
  timeZone: string
  headingRef: RefObject<HTMLHeadingElement | null>
  /** Between the title and the text. */
  note?: ReactNode
  /** Below the facts: what came before. */
  children?: ReactNode
  /** What may be decided: beside the text where there is room, otherwise below it. */
  acts?: ReactNode
  actsRef?: RefObject<HTMLDivElement | null>
  /** Whether a narrow window keeps the acts at its foot, because they are no more than a few buttons. */
  keepsActs?: boolean
}

const sideBySide = 'xl:grid-cols-[minmax(0,1fr)_minmax(20rem,26rem)] xl:gap-6'
/** The text scrolls away; what is decided about it stays in sight. */
const pane =
  'min-w-0 scroll-pb-20 border-t border-line pt-4 xl:sticky xl:top-20 xl:max-h-[calc(100dvh-13rem)] xl:self-start xl:overflow-y-auto xl:border-t-0 xl:border-l xl:pt-0 xl:pl-6'
const footer =
  'max-xl:sticky max-xl:bottom-0 max-xl:z-10 max-xl:-mx-4 max-xl:max-h-[60dvh] max-xl:overflow-y-auto max-xl:bg-surface max-xl:px-4 max-xl:pb-3 max-lg:bottom-14 max-lg:max-h-[clamp(15rem,calc(100dvh-23rem),60dvh)] sm:max-xl:-mx-5 sm:max-xl:px-5'

/** A proposal that somebody has to act on: all that is needed to decide it. */
export function ProposalAtWork(props: ProposalAtWorkProps) {
  const { proposal, timeZone, headingRef, note, children, acts, actsRef, keepsActs = false } = props
  return (
    <Card as="article" className={classNames('grid min-w-0 gap-4', acts !== undefined && sideBySide)}>
      <div className="flex min-w-0 flex-col gap-4">
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
          <h2
            ref={headingRef}
            tabIndex={-1}
            lang={proposal.lang}
            className="min-w-0 scroll-mt-40 text-xl font-semibold wrap-anywhere"
          >
            {titleOf(proposal)}
          </h2>
          <WaitingClock proposal={proposal} timeZone={timeZone} />
        </div>
        {note}
        {proposal.body ? (
          <Markdown text={proposal.body} lang={proposal.lang} />
        ) : (
          <Notice tone="due">{m.text_unreadable({ id: proposal.id })}</Notice>
        )}
        <ProposalFacts proposal={proposal} />
        {children}
      </div>
      {acts !== undefined && (
        <div ref={actsRef} className={classNames(pane, keepsActs && footer)}>
          {acts}
        </div>
      )}
    </Card>
  )
}
