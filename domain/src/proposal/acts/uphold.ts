import { refuse } from '../../refuse.ts'
import { addWorkingDays } from '../../time/working-days.ts'
import { defineAct } from '../define-act.ts'
import { hasClock } from '../kinds.ts'
import { terms } from '../terms.ts'

/** The akim's office agrees with a dispute: a department answers again, with a term of its own, and its commitments fall. */
export const uphold = defineAct({
  name: 'uphold',
  rows: [{ from: 'disputed', to: 'assigned', by: 'akim_office', via: 'callable' }],
  notAfter: ['answer'],
  request: ({ reason, language, id }) => ({ reason, lang: language, departmentId: id }),
  needs: ['calendar', 'departmentIds', 'commitments'],
  decide(proposal, { reason, lang, departmentId }, { today, calendar, departmentIds, commitments }) {
    if (!departmentIds.has(departmentId)) return refuse('department-unknown')
    const { kind, answer, coDepartmentIds } = proposal
    const dueOn = hasClock(kind) ? addWorkingDays(today, terms.answerDays, calendar) : null
    const helping = coDepartmentIds.filter((id) => id !== departmentId)
    return {
      // The history keeps it; lists and figures tell of answers that stand.
      patch: { dueOn, departmentId, coDepartmentIds: helping, answer: null },
      outcome: null,
      detail: { text: reason, lang, departmentId, dueOn, ...(answer && { answeredBy: answer.departmentId }) },
      // What was kept is kept; whatever else became of the others fell with the answer that made them.
      annulled: commitments.filter(({ state }) => state !== 'confirmed' && state !== 'annulled'),
    }
  },
})
