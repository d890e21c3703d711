import type { ProposalStatistics } from '@kopir/domain/statistics/statistics'
import type { CivilDate } from '@kopir/domain/time/civil-date'

export interface OwnerLoad {
  /** A department, or `akim_office`. */
  owner: string
  open: number
  overdue: number
}

/** How much waits for whom and how much of it is late, the most late first. */
export function loadByOwner(openByOwner: ProposalStatistics['openByOwner'], today: CivilDate): OwnerLoad[] {
  return Object.entries(openByOwner)
    .map(([owner, byDay]) => {
      const days = Object.entries(byDay)
      const sum = (counted: [string, number][]) => counted.reduce((total, [, count]) => total + count, 0)
      // A day sorts before today; `none`, for what has no deadline, sorts after it.
      return { owner, open: sum(days), overdue: sum(days.filter(([day]) => day < today)) }
    })
    .toSorted((a, b) => b.overdue - a.overdue || b.open - a.open)
}
