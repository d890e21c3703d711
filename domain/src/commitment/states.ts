import type { CivilDate } from '../time/civil-date.ts'

/**
 * `declared`: a department says done. Only the NGO side makes it `confirmed`. `cancelled`: given up with the consent of the
 * akim's office. `annulled`: the answer that made it was overturned. Overdue is computed.
 */
export const commitmentStates = ['planned', 'declared', 'confirmed', 'refused', 'cancelled', 'annulled'] as const
export type CommitmentState = (typeof commitmentStates)[number]

/** In what capacity somebody acts. `department`: an official of the responsible one, the akim's office where none is named. */
export const commitmentRoles = ['department', 'akim_office', 'ngo_side'] as const
export type CommitmentRole = (typeof commitmentRoles)[number]

/** Something is still expected of it. */
export const openCommitmentStates: readonly CommitmentState[] = ['planned', 'refused', 'declared']

export const isOpenCommitment = ({ state }: { state: CommitmentState }) => openCommitmentStates.includes(state)

/** The department says done, and the NGO side has to say whether it is. */
export const awaitsConfirmation = ({ state }: { state: CommitmentState }) => state === 'declared'

/** In these the department still owes something: the ones that may be declared and cancelled. */
export const owedCommitmentStates: readonly CommitmentState[] = ['planned', 'refused']

/** What lists and pages know of a commitment's day; published pages of an earlier release know of no report. */
export interface DatedCommitment {
  state: CommitmentState
  dueOn: CivilDate | null
  report?: { on: CivilDate } | null
}

/** Since when it waits for the NGO side's word; null where it does not. */
export const waitsSince = (commitment: DatedCommitment): CivilDate | null =>
  (awaitsConfirmation(commitment) && commitment.report?.on) || null

/** It was declared by its day and waits for the NGO side: nobody is late with it. */
export function wasDeclaredInTime(commitment: DatedCommitment): boolean {
  const { dueOn } = commitment
  const since = waitsSince(commitment)
  return since !== null && dueOn !== null && since <= dueOn
}

/** Its day has passed and it is still open; a declaration that came too late does not stop the clock. */
export const isOverdueCommitment = (commitment: DatedCommitment, today: CivilDate): boolean =>
  commitment.dueOn !== null &&
  commitment.dueOn < today &&
  isOpenCommitment(commitment) &&
  !wasDeclaredInTime(commitment)
