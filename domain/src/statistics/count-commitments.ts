import type { Commitment } from '../commitment/commitment.ts'
import { isOpenCommitment } from '../commitment/overdue.ts'
import type { CommitmentStatistics } from './statistics.ts'
import { NestedTally, Tally } from './tally.ts'

/** What counting needs to know of a commitment. */
export type CountedCommitment = Pick<Commitment, 'state' | 'departmentId' | 'dueOn'>

/** Counts promises. Without a department the akim's office answers for them. */
export function countCommitments(commitments: Iterable<CountedCommitment>): CommitmentStatistics {
  const byState = new Tally()
  const openByDepartment = new NestedTally()
  for (const { state, departmentId, dueOn } of commitments) {
    byState.add(state)
    if (isOpenCommitment({ state })) openByDepartment.add(departmentId ?? 'akim_office', dueOn ?? 'none')
  }
  return { byState: byState.toRecord(), openByDepartment: openByDepartment.toRecord() }
}
