import type { AnswerDecision } from '@kopir/domain/proposal/kinds'
import type { ReactNode } from 'react'
import { decisionLabel } from '../../../entities/proposal/decision-words.ts'
import { usePlaces } from '../../../entities/territory/data/use-places.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Markdown } from '../../../shared/text/markdown.tsx'
import { Badge, type Tone } from '../../../shared/ui/badge.tsx'
import { Card } from '../../../shared/ui/card.tsx'
import { Time } from '../../../shared/ui/time.tsx'

const tones: Record<AnswerDecision, Tone> = {
  accepted: 'good',
  partly: 'outlined',
  declined: 'mute',
  explained: 'info',
  beyond_competence: 'mute',
}

interface ProposalAnswerProps {
  decision: AnswerDecision
  text: string
  lang: string
  departmentId: string
  /** A civil date, or the instant. */
  on: string | Date
  referredTo: string | null
  /** Does not stand any more: nothing in it looks like a commitment. */
  overturned?: boolean
  /** What became of it. */
  children?: ReactNode
}

/** A decision with its reasons. */
export function ProposalAnswer(props: ProposalAnswerProps) {
  const { decision, text, lang, departmentId, on, referredTo, overturned = false, children } = props
  const places = usePlaces()
  return (
    <Card as="article" className="flex flex-col gap-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone={overturned ? 'mute' : tones[decision]}>{decisionLabel(decision)}</Badge>
        {overturned && <Badge tone="mute">{m.proposals_answer_was_overturned()}</Badge>}
        <span className="text-sm text-ink-soft">
          {places.departmentName(departmentId)} · <Time at={on} />
        </span>
      </p>
      <Markdown text={text} lang={lang} />
      {referredTo && (
        <p>
          {m.proposals_referred_to()} <strong lang={lang}>{referredTo}</strong>
        </p>
      )}
      {children}
    </Card>
  )
}
