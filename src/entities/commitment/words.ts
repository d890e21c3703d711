import type { Commitment } from '@kopir/domain/commitment/commitment'
import type { CommitmentRole, CommitmentState } from '@kopir/domain/commitment/states'
import type { CommitmentStep } from '@kopir/domain/commitment/steps'
import { m } from '../../shared/i18n/messages.ts'
import type { Tone } from '../../shared/ui/badge.tsx'

const states: Record<CommitmentState, () => string> = {
  planned: m.commitment_state_planned,
  declared: m.commitment_state_declared,
  confirmed: m.commitment_state_confirmed,
  refused: m.commitment_state_refused,
  cancelled: m.commitment_state_cancelled,
  annulled: m.commitment_state_annulled,
}
export const commitmentStateLabel = (state: CommitmentState) => states[state]()

/** The colour of a state. */
export const commitmentTones: Record<CommitmentState, Tone> = {
  planned: 'info',
  declared: 'outlined',
  confirmed: 'good',
  refused: 'late',
  cancelled: 'mute',
  annulled: 'mute',
}

const steps: Record<CommitmentStep, () => string> = {
  make: m.commitment_step_make,
  declare: m.commitment_step_declare,
  confirm: m.commitment_step_confirm,
  refuse: m.commitment_step_refuse,
  ask_cancel: m.commitment_step_ask_cancel,
  cancel: m.commitment_step_cancel,
  deny_cancel: m.commitment_step_deny_cancel,
  name_confirmer: m.commitment_step_name_confirmer,
  annul: m.commitment_step_annul,
  claim: m.commitment_step_claim,
}
/** What a step did, for a history: `сообщено об исполнении`. */
export const commitmentStepLabel = (step: CommitmentStep) => steps[step]()

const roles: Record<CommitmentRole, () => string> = {
  department: m.actor_official,
  akim_office: m.actor_akim_office,
  ngo_side: m.commitment_actor_ngo_side,
}
export const commitmentActorLabel = (role: CommitmentRole) => roles[role]()

const sources: Record<Commitment['source']['kind'], () => string> = {
  proposal: m.commitment_source_proposal,
  forum: m.commitment_source_forum,
  document: m.commitment_source_document,
}
export const commitmentSourceLabel = (kind: Commitment['source']['kind']) => sources[kind]()
