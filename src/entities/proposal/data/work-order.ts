import type { Proposal } from '@kopir/domain/proposal/proposal'

type Dated = Pick<Proposal, 'dueOn' | 'changedAt'>

/** What an answer is waited for: by the day of the answer. */
export const byAnswerDay = (a: Dated, b: Dated) =>
  (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') || byOwnTerm(a, b)

/** What waits to be assigned, or for a word on an objection: its own term runs from the last change, alike for all. */
export const byOwnTerm = (a: Pick<Dated, 'changedAt'>, b: Pick<Dated, 'changedAt'>) =>
  a.changedAt.getTime() - b.changedAt.getTime()
