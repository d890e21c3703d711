import type { Ngo } from '@kopir/domain/ngo/ngo'
import { isActive, isRegistered } from '@kopir/domain/ngo/status'
import type { Proposal } from '@kopir/domain/proposal/proposal'
import { countMonth } from '@kopir/domain/statistics/count-proposals'
import type { MonthStatistics } from '@kopir/domain/statistics/statistics'
import { monthOf } from '@kopir/domain/time/civil-date'
import { timeZone } from '../../reference/places.ts'
import type { Timeline } from './timeline.ts'

const pastMonths = 23

/** Snapshots of the months before this one, oldest first; the recount that follows the load adds the current month. */
export function createMonths(
  ngos: readonly Ngo[],
  proposals: readonly Proposal[],
  timeline: Timeline,
): MonthStatistics[] {
  const published = proposals.filter((proposal) => proposal.public)
  return Array.from({ length: pastMonths }, (_, index) => {
    const month = monthBefore(monthOf(timeline.today), pastMonths - index)
    const known = ngos.filter((ngo) => ngo.registeredOn === null || monthOf(ngo.registeredOn) <= month)
    return {
      month,
      registered: known.filter(isRegistered).length,
      active: known.filter(isActive).length,
      ...countMonth(published, month, timeZone),
    }
  })
}

function monthBefore(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const index = year * 12 + number - 1 - count
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
}
