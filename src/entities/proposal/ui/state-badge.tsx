import type { Outcome, ProposalState } from '@kopir/domain/proposal/states'
import { Badge } from '../../../shared/ui/badge.tsx'
import { stateWord } from '../state-word.ts'

interface StateBadgeProps {
  /** Pages published by an earlier release do not know what became of it. */
  proposal: { state: ProposalState; outcome?: Outcome | null }
  /** How the end is called: to the author in other words. */
  endLabel?: (outcome: Outcome) => string
}

/** The state of a proposal in a word, and of a closed one what became of it. */
export function StateBadge({ proposal, endLabel }: StateBadgeProps) {
  const { tone, text } = stateWord(proposal, endLabel)
  return <Badge tone={tone}>{text}</Badge>
}
