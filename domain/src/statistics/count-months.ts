import { type CountedProposal, countMonth } from './count-proposals.ts'
import type { MonthStatistics } from './statistics.ts'

/** What is known of a month from the register. */
export type RegisterMonth = Pick<MonthStatistics, 'month' | 'registered' | 'active' | 'registerKept'>

/**
 * The month that a round counts: the one on the clocks of the place, but never one before what has been counted. Clocks
 * that are set back or differ between machines reopen no month.
 */
export const monthToCount = (counted: readonly RegisterMonth[] | undefined, onTheClock: string): string =>
  [onTheClock, ...(counted ?? []).map(({ month }) => month)].reduce((a, b) => (a > b ? a : b))

/** The month that ends with a round, because the round is the first to count a later one; null if none does. */
export function monthToClose<Month extends RegisterMonth>(
  counted: readonly Month[] | undefined,
  current: string,
): Month | null {
  const last = counted?.at(-1)
  return last && last.month < current ? last : null
}

/**
 * The months of a dashboard, the oldest first. What was published and answered is counted for each of them from the
 * documents, so that a month is right up to its last second, whenever that was counted. Of the register the numbers of a
 * month's last count are kept: its documents say nothing of what they said before.
 */
export function countMonths(
  earlier: readonly RegisterMonth[],
  current: Pick<RegisterMonth, 'month' | 'registered' | 'active'>,
  proposals: readonly CountedProposal[],
  timeZone: string,
): MonthStatistics[] {
  return [...earlier, { ...current, registerKept: false }].map(({ month, registered, active, registerKept }) => ({
    month,
    registered,
    active,
    ...countMonth(proposals, month, timeZone),
    registerKept,
  }))
}

/** Whether nothing of a month has changed. */
export const isSameMonth = (a: MonthStatistics, b: MonthStatistics): boolean =>
  a.month === b.month &&
  a.registered === b.registered &&
  a.active === b.active &&
  a.published === b.published &&
  a.answered === b.answered &&
  a.registerKept === b.registerKept
