import type { Answer } from '@kopir/domain/proposal/proposal'
import { m } from '../../../shared/i18n/messages.ts'
import { decisionLabel } from '../../../shared/i18n/vocabulary/decision.ts'
import { usePlaces } from '../../../shared/places/use-places.ts'
import { Badge, type Tone } from '../../../shared/ui/badge.tsx'
import { Card } from '../../../shared/ui/card.tsx'
import { Markdown } from '../../../shared/ui/markdown.tsx'
import { Section } from '../../../shared/ui/section.tsx'
import { Time } from '../../../shared/ui/time.tsx'

const tones: Record<Answer['decision'], Tone> = {
  accepted: 'good',
  partly: 'declared',
  declined: 'mute',
  explained: 'info',
  beyond_competence: 'mute',
}

/** The decision with its reasons. */
export function ProposalAnswer({ answer }: { answer: Answer }) {
  const places = usePlaces()
  return (
    <Section title={m.proposals_answer()}>
      <Card as="article" className="flex flex-col gap-3">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Badge tone={tones[answer.decision]}>{decisionLabel(answer.decision)}</Badge>
          <span className="text-sm text-ink-soft">
            {places.departmentName(answer.departmentId)} · <Time at={answer.answeredOn} />
          </span>
        </p>
        <Markdown text={answer.text} lang={answer.lang} />
        {answer.referredTo && (
          <p>
            {m.proposals_referred_to()} <strong lang={answer.lang}>{answer.referredTo}</strong>
          </p>
        )}
      </Card>
    </Section>
  )
}
