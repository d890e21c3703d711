import type { Commitment, CommitmentState } from '@kopir/domain/commitment/commitment'
import { m } from '../messages.ts'

const states: Record<CommitmentState, () => string> = {
  planned: m.commitment_state_planned,
  declared: m.commitment_state_declared,
  confirmed: m.commitment_state_confirmed,
  refused: m.commitment_state_refused,
  cancelled: m.commitment_state_cancelled,
}
export const commitmentStateLabel = (state: CommitmentState) => states[state]()

const sources: Record<Commitment['source']['kind'], () => string> = {
  proposal: m.commitment_source_proposal,
  forum: m.commitment_source_forum,
  document: m.commitment_source_document,
}
export const commitmentSourceLabel = (kind: Commitment['source']['kind']) => sources[kind]()
