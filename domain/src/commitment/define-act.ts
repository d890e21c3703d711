import { type DecisionContext, defineActsOf } from '../act/define-act.ts'
import type { Ngo } from '../ngo/ngo.ts'
import type { Commitment } from './commitment.ts'
import type { CommitmentEventDetail } from './event-detail.ts'
import type { CommitmentRole, CommitmentState } from './states.ts'

/** What an act changes beside state and revision, which follow from its row. */
export interface CommitmentChange {
  to?: CommitmentState
  patch?: Partial<Pick<Commitment, 'report' | 'reason' | 'cancellationRequest' | 'confirmedOn' | 'ngoId'>>
  /** What the history keeps of the words that were said. */
  detail?: Partial<CommitmentEventDetail>
  /** What it brings for the proposal that it answers: the commitments may all be settled, or one was given up. */
  follows?: 'completion' | 'reopening'
}

/** What some acts have to be given. */
export interface CommitmentNeeds {
  /** The NGO that the order names; null where there is none. */
  namedNgo: Pick<Ngo, 'id' | 'territoryId'> | null
  /** Whether the author of the proposal that it answers disputes the answer, and nobody has decided on that yet. */
  isDisputed: boolean
}

export interface CommitmentConcept {
  subject: Commitment
  state: CommitmentState
  role: CommitmentRole
  context: DecisionContext
  needs: CommitmentNeeds
  change: CommitmentChange
}

export const defineAct = defineActsOf<CommitmentConcept>()
