import type { PublishedHome } from '@kopir/domain/published/pages'
import { proposalsPath } from '../../../entities/proposal/data/proposals-path.ts'
import { decisionLabel } from '../../../entities/proposal/decision-words.ts'
import { formatDate } from '../../../shared/i18n/format-date.ts'
import { formatNumber } from '../../../shared/i18n/format-number.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Badge, type Tone } from '../../../shared/ui/badge.tsx'
import { Section } from '../../../shared/ui/section.tsx'
import { TextLink } from '../../../shared/ui/text-link.tsx'
import { ProposalLines } from './proposal-lines.tsx'

type Decision = NonNullable<PublishedHome['answers']['items'][number]['decision']>

const tones: Record<Decision, Tone> = {
  accepted: 'good',
  partly: 'outlined',
  declined: 'mute',
  explained: 'info',
  beyond_competence: 'mute',
}

interface RecentAnswersProps {
  territoryId: string
  answers: PublishedHome['answers']
}

/** Does it work: the newest answers with their decision. */
export function RecentAnswers({ territoryId, answers }: RecentAnswersProps) {
  return (
    <Section
      title={m.home_answers_title()}
      aside={
        answers.total > 0 && (
          <TextLink to={proposalsPath(territoryId, { decision: 'any' })}>
            {m.home_waiting_all({ count: formatNumber(answers.total) })}
          </TextLink>
        )
      }
    >
      {answers.items.length === 0 && <p className="text-ink-soft">{m.home_answers_none()}</p>}
      <ProposalLines
        territoryId={territoryId}
        proposals={answers.items}
        below={({ decision, answeredOn }) => (
          <>
            {decision && <Badge tone={tones[decision]}>{decisionLabel(decision)}</Badge>}
            {answeredOn && (
              <span className="text-sm text-ink-soft">{m.home_answered_on({ date: formatDate(answeredOn) })}</span>
            )}
          </>
        )}
      />
    </Section>
  )
}
