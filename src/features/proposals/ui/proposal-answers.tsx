import type { ProposalEvent } from '@kopir/domain/proposal/event'
import { type GivenAnswer, givenAnswers, isOverturned } from '@kopir/domain/proposal/given-answers'
import type { Proposal } from '@kopir/domain/proposal/proposal'
import { proposalEvents } from '../../../entities/proposal/data/proposal-queries.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { useLiveQuery } from '../../../shared/query/use-live-query.ts'
import { Section } from '../../../shared/ui/section.tsx'
import { AnswerFateLine } from './answer-fate-line.tsx'
import { ProposalAnswer } from './proposal-answer.tsx'

interface ProposalAnswersProps {
  proposal: Proposal
  /** Whether the reader wrote it. */
  own: boolean
}

/** The answer that stands with what was said to it, and below it every answer that was overturned, with the reason. */
export function ProposalAnswers({ proposal: { id, answer, ngoId }, own }: ProposalAnswersProps) {
  const isAlone = ngoId === null
  const { data: steps } = useLiveQuery(proposalEvents(id))
  const given = givenAnswers(steps ?? [])
  const earlier = given.filter(isOverturned).toReversed()
  const last = given.at(-1)
  return (
    <>
      {answer && (
        <Section title={m.proposals_answer()}>
          <ProposalAnswer {...answer} on={answer.answeredOn}>
            {last && !isOverturned(last) && <AnswerFateLine fate={last.fate} own={own} isAlone={isAlone} />}
          </ProposalAnswer>
        </Section>
      )}
      {earlier.length > 0 && (
        <Section title={m.proposals_answers_earlier()}>
          {earlier.map(({ answer: event, fate }) => (
            <EarlierAnswer key={event.rev} event={event} fate={fate} own={own} isAlone={isAlone} />
          ))}
        </Section>
      )}
    </>
  )
}

interface EarlierAnswerProps {
  event: ProposalEvent
  fate: GivenAnswer['fate']
  own: boolean
  isAlone: boolean
}

function EarlierAnswer({ event, fate, own, isAlone }: EarlierAnswerProps) {
  const { decision, text, lang, departmentId, at, referredTo = null } = event
  if (decision === null || text === null || lang === null || departmentId === null) return null
  return (
    <ProposalAnswer {...{ decision, text, lang, departmentId, referredTo }} on={at} overturned>
      <AnswerFateLine fate={fate} own={own} isAlone={isAlone} />
    </ProposalAnswer>
  )
}
