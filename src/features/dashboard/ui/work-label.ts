import { m } from '../../../shared/i18n/messages.ts'
import type { PersonalWork } from '../data/personal-work.ts'

const labels: Record<PersonalWork['kind'], () => string> = {
  moderate: m.dashboard_today_queue,
  cases: m.dashboard_today_cases,
  assign: m.dashboard_today_assign,
  settle: m.dashboard_today_disputed,
  decide_commitments: m.dashboard_today_decide_commitments,
  office_late: m.dashboard_today_office_late,
  office_due: m.dashboard_today_office_due,
  answer: m.dashboard_today_answer,
  fulfil: m.dashboard_today_commitments,
  fulfil_unowned: m.dashboard_today_commitments_unowned,
}
/** What the number of a person's work counts. */
export const workLabel = (kind: PersonalWork['kind']) => labels[kind]()
