import type { Proposal } from '@kopir/domain/proposal/proposal'
import type { ReactNode, RefObject } from 'react'
import { ProposalAtWork } from '../../../entities/proposal/ui/proposal-at-work.tsx'
import { m } from '../../../shared/i18n/messages.ts'
import { TextLink } from '../../../shared/ui/text-link.tsx'
import { EarlierAnswer } from './earlier-answer.tsx'

interface DeskItemProps {
  proposal: Proposal
  timeZone: string
  headingRef: RefObject<HTMLHeadingElement | null>
  formRef: RefObject<HTMLDivElement | null>
  /** The form of the act. */
  children?: ReactNode
}

/** The proposal that is worked on, with what was answered before if it was disputed. */
export function DeskItem({ proposal, timeZone, headingRef, formRef, children }: DeskItemProps) {
  return (
    <ProposalAtWork proposal={proposal} timeZone={timeZone} headingRef={headingRef} acts={children} actsRef={formRef}>
      <EarlierAnswer proposal={proposal} />
      <p>
        <TextLink to={`/${proposal.territoryId}/proposals/${proposal.id}`}>{m.desk_open_page()}</TextLink>
      </p>
    </ProposalAtWork>
  )
}
