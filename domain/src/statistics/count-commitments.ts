import type { Commitment } from '../commitment/commitment.ts'
import { type DatedCommitment, isOpenCommitment, wasDeclaredInTime } from '../commitment/states.ts'
import { akimOffice, noDueDay } from './keys.ts'
import type { CommitmentStatistics } from './statistics.ts'
import { NestedTally, Tally } from './tally.ts'

/** What counting needs to know of a commitment. */
export type CountedCommitment = Pick<Commitment, 'state' | 'departmentId' | 'dueOn'> & DatedCommitment

/** Counts commitments. Without a department the akim's office answers for them. */
export function countCommitments(commitments: Iterable<CountedCommitment>): CommitmentStatistics {
  const byState = new Tally()
  const openByDepartment = new NestedTally()
  for (const commitment of commitments) {
    const { state, departmentId, dueOn } = commitment
    byState.add(state)
    // What was declared in time has no day any more on which it becomes overdue.
    const day = wasDeclaredInTime(commitment) ? noDueDay : (dueOn ?? noDueDay)
    if (isOpenCommitment(commitment)) openByDepartment.add(departmentId ?? akimOffice, day)
  }
  return { byState: byState.toRecord(), openByDepartment: openByDepartment.toRecord() }
}
