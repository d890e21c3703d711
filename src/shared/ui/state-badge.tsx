import type { ProposalState } from '@kopir/domain/proposal/transitions'
import { stateLabel } from '../i18n/vocabulary/proposal.ts'
import { Badge, type Tone } from './badge.tsx'

const tones: Record<ProposalState, Tone> = {
  submitted: 'due',
  returned: 'due',
  rejected: 'mute',
  published: 'info',
  assigned: 'due',
  answered: 'declared',
  disputed: 'late',
  in_progress: 'info',
  closed: 'good',
  withdrawn: 'mute',
}

/** The state of a proposal in a word. */
export function StateBadge({ state }: { state: ProposalState }) {
  return <Badge tone={tones[state]}>{stateLabel(state)}</Badge>
}
