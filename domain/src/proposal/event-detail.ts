import type { Language } from '../language.ts'
import type { CivilDate } from '../time/civil-date.ts'
import type { AnswerDecision } from './kinds.ts'
import type { Outcome } from './states.ts'

/** What an event says beside who did what when; most acts leave most of it empty. */
export interface EventDetail {
  departmentId: string | null
  /** The reason or the answer, as far as the act has one. */
  text: string | null
  lang: Language | null
  /** The publication rule that was applied, for `reject`. */
  rule: number | null
  decision: AnswerDecision | null
  /** The deadline that this step set. */
  dueOn: CivilDate | null
  /** What became of the proposal, where the step says so. Earlier events and those of authors have none. */
  outcome?: Outcome
  /** The body that it was sent to, for an answer beyond competence. */
  referredTo?: string
  /** The department whose answer was overturned. */
  answeredBy?: string
}

export const emptyDetail: EventDetail = {
  departmentId: null,
  text: null,
  lang: null,
  rule: null,
  decision: null,
  dueOn: null,
}
