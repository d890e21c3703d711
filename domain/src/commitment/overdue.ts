import type { CivilDate } from '../time/civil-date.ts'
import type { Commitment, CommitmentState } from './commitment.ts'

/** Something is still expected of it: neither confirmed by the NGO side nor cancelled. */
export const openCommitmentStates: readonly CommitmentState[] = ['planned', 'refused', 'declared']

export const isOpenCommitment = ({ state }: Pick<Commitment, 'state'>) => openCommitmentStates.includes(state)

/** Its day has passed and it is still open: a declaration alone does not stop the clock. */
export const isOverdueCommitment = (commitment: Pick<Commitment, 'state' | 'dueOn'>, today: CivilDate) =>
  commitment.dueOn !== null && commitment.dueOn < today && isOpenCommitment(commitment)
