import type { AnswerDecision } from '@kopir/domain/proposal/kinds'
import { m } from '../../shared/i18n/messages.ts'

const decisions: Record<AnswerDecision, () => string> = {
  accepted: m.decision_accepted,
  partly: m.decision_partly,
  declined: m.decision_declined,
  explained: m.decision_explained,
  beyond_competence: m.decision_beyond_competence,
}
export const decisionLabel = (decision: AnswerDecision) => decisions[decision]()
