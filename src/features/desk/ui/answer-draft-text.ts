import { decisionLabel } from '../../../entities/proposal/decision-words.ts'
import type { AnswerDraft } from '../data/answer-draft.ts'

/** What stands in an answer that is being written, to be read beside another version of it. */
export function answerDraftText({ decision, text, referredTo, commitments }: AnswerDraft): string {
  const lines = commitments.map(({ title, dueOn }) => [title, dueOn].filter(Boolean).join(' · '))
  return [decision && decisionLabel(decision), text, referredTo, ...lines].filter(Boolean).join('\n')
}
