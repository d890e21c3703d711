import { type CountedProposal, countMonth } from './count-proposals.ts'
import type { MonthStatistics } from './statistics.ts'

/**
 * The months of a dashboard, the oldest first. What was published and answered is counted for each of them from the
 * documents, so that a month is right up to its last second, whenever that was counted. Of the register only the numbers
 * of a month's last count are kept: its documents say nothing of what they said before.
 */
export function countMonths(
  earlier: readonly MonthStatistics[],
  current: Pick<MonthStatistics, 'month' | 'registered' | 'active'>,
  proposals: readonly CountedProposal[],
  timeZone: string,
): MonthStatistics[] {
  return [...earlier, current].map(({ month, registered, active }) => ({
    month,
    registered,
    active,
    ...countMonth(proposals, month, timeZone),
  }))
}

/** Whether nothing of a month has changed. */
export const isSameMonth = (a: MonthStatistics, b: MonthStatistics): boolean =>
  a.month === b.month &&
  a.registered === b.registered &&
  a.active === b.active &&
  a.published === b.published &&
  a.answered === b.answered
