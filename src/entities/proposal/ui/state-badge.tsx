import type { Outcome, ProposalState } from '@kopir/domain/proposal/states'
import { inSentence } from '@kopir/texts/in-sentence'
import { Badge, type Tone } from '../../../shared/ui/badge.tsx'
import { outcomeLabel, stateLabel } from '../words.ts'

const tones: Record<ProposalState, Tone> = {
  submitted: 'due',
  returned: 'due',
  rejected: 'mute',
  published: 'info',
  assigned: 'due',
  answered: 'outlined',
  disputed: 'late',
  in_progress: 'info',
  closed: 'mute',
  withdrawn: 'mute',
}
/** Closed is not done: the colour of an end is that of what became of it. */
const outcomeTones: Record<Outcome, Tone> = {
  agreed: 'good',
  completed: 'good',
  partly_completed: 'outlined',
  unconfirmed: 'mute',
  disagreed: 'mute',
  cancelled: 'mute',
}

interface StateBadgeProps {
  /** Pages published by an earlier release do not know what became of it. */
  proposal: { state: ProposalState; outcome?: Outcome | null }
  /** How the end is called: to the author in other words. */
  endLabel?: (outcome: Outcome) => string
}

/** The state of a proposal in a word, and of a closed one what became of it. */
export function StateBadge({ proposal: { state, outcome }, endLabel = outcomeLabel }: StateBadgeProps) {
  const ended = state === 'closed' && outcome ? outcome : null
  return (
    <Badge tone={ended ? outcomeTones[ended] : tones[state]}>
      {ended ? `${stateLabel(state)}: ${inSentence(endLabel(ended))}` : stateLabel(state)}
    </Badge>
  )
}
