import type { AnswerFate } from '@kopir/domain/proposal/given-answers'
import { formatDate } from '../../../shared/i18n/format-date.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { LinkedText } from '../../../shared/text/linked-text.tsx'

interface AnswerFateLineProps {
  fate: AnswerFate | null
  /** Whether the reader wrote the text. */
  own: boolean
  /** It was written for no organisation: nobody but the author agrees. */
  isAlone: boolean
}

function sentence({ kind, by }: AnswerFate, { own, isAlone }: AnswerFateLineProps): string {
  const date = formatDate(by.at)
  switch (kind) {
    case 'agreed':
      // Another member of the organisation may have said so.
      return own && isAlone ? m.proposals_answer_agreed_own({ date }) : m.proposals_answer_agreed({ date })
    case 'unconfirmed':
      return own ? m.proposals_answer_unconfirmed_own({ date }) : m.proposals_answer_unconfirmed({ date })
    case 'disputed':
      return own ? m.proposals_answer_disputed_own({ date }) : m.proposals_answer_disputed({ date })
    case 'upheld':
      return m.proposals_answer_upheld({ date })
    case 'overturned':
      return m.proposals_answer_overturned({ date })
  }
}

/** What became of an answer: who said what to it, when, and with which reason. */
export function AnswerFateLine(props: AnswerFateLineProps) {
  const { fate } = props
  // An objection stands in the timeline and at the desk; here it is the office's reason that decides.
  const reason = fate && (fate.kind === 'overturned' || fate.kind === 'upheld') ? fate.by : null
  return (
    <div className="max-w-text border-t border-line pt-3 text-sm">
      <p className="font-medium">{fate ? sentence(fate, props) : m.proposals_answer_stands()}</p>
      {reason?.text && (
        <p lang={reason.lang ?? undefined} className="wrap-anywhere whitespace-pre-wrap">
          <LinkedText text={reason.text} />
        </p>
      )}
    </div>
  )
}
