import type { WorkplaceKind } from '../../entities/staff/data/workplaces.ts'
import type { PersonalWork } from '../../features/dashboard/data/personal-work.ts'

export interface RailCount {
  /** What waits for this person there. */
  count: number
  overdue: number
}

/** What the rail says beside the places where work is done; nothing beside a place where none waits. */
export function railCounts(work: readonly PersonalWork[]): Partial<Record<WorkplaceKind, RailCount>> {
  const sum = (read: (item: PersonalWork) => number, ...kinds: PersonalWork['kind'][]) =>
    work.reduce((total, item) => (kinds.includes(item.kind) ? total + read(item) : total), 0)
  const queue = sum(({ count }) => count, 'moderate')
  const cases = sum(({ count }) => count, 'cases')
  const desk = sum(({ count }) => count, 'answer', 'assign', 'settle', 'decide_commitments')
  const overdue = sum((item) => item.overdue, 'answer') + sum(({ count }) => count, 'office_late')
  return {
    ...(queue > 0 && { queue: { count: queue, overdue: 0 } }),
    ...(cases > 0 && { conduct: { count: cases, overdue: 0 } }),
    ...(desk > 0 && { desk: { count: desk, overdue } }),
  }
}
