import type { Proposal } from '../proposal/proposal.ts'
import { civilDateAt } from '../time/civil-date.ts'
import { type WorkingCalendar, whereListed, workingDaysBetween } from '../time/working-days.ts'

/** Working days from publication to the answer; null without one, or in a year that nobody listed. */
export function answerDaysOf(
  { answer, publishedAt }: Pick<Proposal, 'answer' | 'publishedAt'>,
  calendar: WorkingCalendar,
  timeZone: string,
): number | null {
  if (!answer || !publishedAt) return null
  const publishedOn = civilDateAt(publishedAt, timeZone)
  return whereListed(() => workingDaysBetween(publishedOn, answer.answeredOn, calendar))
}
