import type { Outcome, ProposalState } from '@kopir/domain/proposal/states'
import { inSentence } from '@kopir/texts/in-sentence'
import type { Tone } from '../../shared/ui/badge.tsx'
import { outcomeLabel, stateLabel } from './words.ts'

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

/** The state of a proposal in a word with its colour, and of a closed one what became of it. */
export function stateWord(
  { state, outcome }: { state: ProposalState; outcome?: Outcome | null },
  endLabel: (outcome: Outcome) => string = outcomeLabel,
): { tone: Tone; text: string } {
  if (state !== 'closed' || !outcome) return { tone: tones[state], text: stateLabel(state) }
  return { tone: outcomeTones[outcome], text: `${stateLabel(state)}: ${inSentence(endLabel(outcome))}` }
}
