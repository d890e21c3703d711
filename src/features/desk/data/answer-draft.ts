import { commitmentHorizonDays, commitmentTitleLength } from '@kopir/domain/commitment/limits'
import type { Language } from '@kopir/domain/language'
import { languageSchema } from '@kopir/domain/language-schema'
import { decisions, makesCommitments, namesAnotherBody } from '@kopir/domain/proposal/kinds'
import { answerLength, referredToLength } from '@kopir/domain/proposal/limits'
import { addDays, type CivilDate } from '@kopir/domain/time/civil-date'
import * as v from 'valibot'
import { lengthProblem } from '../../../shared/form/length-problem.ts'
import { m } from '../../../shared/i18n/messages.ts'

export const answerDraftSchema = v.object({
  decision: v.nullable(v.picklist(decisions)),
  text: v.string(),
  lang: languageSchema,
  referredTo: v.string(),
  commitments: v.array(v.object({ title: v.string(), dueOn: v.string() })),
})
/** An answer that is being written. */
export type AnswerDraft = v.InferOutput<typeof answerDraftSchema>

/** Names an answer that is being written, on this device. */
export const answerKey = (proposalId: string) => `answer.${proposalId}`

export const emptyAnswer = (lang: Language): AnswerDraft => ({
  decision: null,
  text: '',
  lang,
  referredTo: '',
  commitments: [],
})

export interface AnswerProblems {
  decision?: string
  text?: string
  referredTo?: string
  /** The list as a whole. */
  commitments?: string
  /** By position. */
  titles: Record<number, string>
  days: Record<number, string>
}

/** What keeps an answer from being sent, in the reader's language; null for nothing. */
export function checkAnswer(draft: AnswerDraft, today: CivilDate): AnswerProblems | null {
  const problems: AnswerProblems = { titles: {}, days: {} }
  if (draft.decision === null) problems.decision = m.desk_decision_required()
  const text = lengthProblem(draft.text, answerLength, m.common_required())
  if (text) problems.text = text
  if (namesAnotherBody(draft.decision)) {
    const referredTo = lengthProblem(draft.referredTo, referredToLength, m.common_required())
    if (referredTo) problems.referredTo = referredTo
  }
  if (makesCommitments(draft.decision)) {
    if (draft.commitments.length === 0) problems.commitments = m.errors_commitments_required()
    draft.commitments.forEach(({ title, dueOn }, index) => {
      const wrong = lengthProblem(title, commitmentTitleLength, m.common_required())
      if (wrong) problems.titles[index] = wrong
      if (!dueOn) problems.days[index] = m.common_required()
      else if (dueOn < today) problems.days[index] = m.errors_commitment_due_past()
      else if (dueOn > addDays(today, commitmentHorizonDays)) problems.days[index] = m.errors_commitment_due_far()
    })
  }
  const { titles, days, ...single } = problems
  const count = Object.keys(single).length + Object.keys(titles).length + Object.keys(days).length
  return count > 0 ? problems : null
}
