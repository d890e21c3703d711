import { commitmentTitleSchema } from '@kopir/domain/commitment/commitment'
import type { Language } from '@kopir/domain/language'
import { languageSchema } from '@kopir/domain/language'
import { type AnswerDecision, answerLength, decisions, type ProposalKind } from '@kopir/domain/proposal/proposal'
import type { CivilDate } from '@kopir/domain/time/civil-date'
import * as v from 'valibot'
import { readStored } from '../../../shared/device-storage.ts'
import { m } from '../../../shared/i18n/messages.ts'

const answerDraftSchema = v.object({
  decision: v.nullable(v.picklist(decisions)),
  text: v.string(),
  lang: languageSchema,
  referredTo: v.string(),
  commitments: v.array(v.object({ title: v.string(), dueOn: v.string() })),
})
/** An answer that is being written. */
export type AnswerDraft = v.InferOutput<typeof answerDraftSchema>

export const answerKey = (uid: string, proposalId: string) => `answer.${uid}.${proposalId}`

/** What was written so far on this device, else an empty answer in the given language. */
export function readAnswerDraft(key: string, lang: Language): AnswerDraft {
  const parsed = v.safeParse(answerDraftSchema, readStored(key))
  return parsed.success ? parsed.output : { decision: null, text: '', lang, referredTo: '', commitments: [] }
}

export const promises = (decision: AnswerDecision | null) => decision === 'accepted' || decision === 'partly'

/** The decisions that fit a kind: what is proposed or asked for is not merely explained. */
export const decisionsFor = (kind: ProposalKind): AnswerDecision[] =>
  decisions.filter((decision) => decision !== 'explained' || (kind !== 'proposal' && kind !== 'request'))

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

const referredToLength = { min: 3, max: 200 }

function lengthProblem(text: string, { min, max }: { min: number; max: number }): string | undefined {
  const { length } = text.trim()
  if (length === 0) return m.common_required()
  if (length < min) return m.common_too_short({ min })
  return length > max ? m.common_too_long({ max }) : undefined
}

/** What keeps an answer from being sent, in the reader's language; null for nothing. */
export function checkAnswer(draft: AnswerDraft, today: CivilDate): AnswerProblems | null {
  const problems: AnswerProblems = { titles: {}, days: {} }
  if (draft.decision === null) problems.decision = m.desk_decision_required()
  const text = lengthProblem(draft.text, answerLength)
  if (text) problems.text = text
  if (draft.decision === 'beyond_competence') {
    const referredTo = lengthProblem(draft.referredTo, referredToLength)
    if (referredTo) problems.referredTo = referredTo
  }
  if (promises(draft.decision)) {
    if (draft.commitments.length === 0) problems.commitments = m.errors_commitments_required()
    draft.commitments.forEach(({ title, dueOn }, index) => {
      if (!v.is(commitmentTitleSchema, title))
        problems.titles[index] = lengthProblem(title, { min: 10, max: 300 }) ?? ''
      if (!dueOn) problems.days[index] = m.common_required()
      else if (dueOn < today) problems.days[index] = m.errors_commitment_due_past()
    })
  }
  const { titles, days, ...single } = problems
  const count = Object.keys(single).length + Object.keys(titles).length + Object.keys(days).length
  return count > 0 ? problems : null
}
