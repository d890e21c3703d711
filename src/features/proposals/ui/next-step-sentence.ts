import { hasClock } from '@kopir/domain/proposal/kinds'
import type { Proposal } from '@kopir/domain/proposal/proposal'
import { inSentence } from '@kopir/texts/in-sentence'
import { ownOutcomeLabel } from '../../../entities/proposal/own-words.ts'
import { outcomeLabel } from '../../../entities/proposal/words.ts'
import { m } from '../../../shared/i18n/messages.ts'

interface NextStep {
  proposal: Proposal
  department: string
  /** A commitment is said to be kept. */
  isDeclared: boolean
  /** Whether the reader wrote it: their own page speaks to them. */
  own: boolean
}

/** Where a proposal stands and whose turn it is, in a sentence. */
export function nextStepSentence(step: NextStep): string {
  return (step.own ? toAuthor(step) : null) ?? toAll(step)
}

/** Where the word is the author's; null where it is said to all alike. */
function toAuthor({ proposal, isDeclared }: NextStep): string | null {
  switch (proposal.state) {
    case 'returned':
      return m.proposals_now_returned_own()
    case 'answered':
      return proposal.reopenedOn ? m.proposals_now_reopened_own() : m.proposals_now_answered_own()
    case 'disputed':
      return m.proposals_now_disputed_own()
    case 'in_progress':
      return isDeclared ? m.proposals_now_declared_own() : null
    default:
      return null
  }
}

function toAll({ proposal, department, isDeclared, own }: NextStep): string {
  const isThanks = !hasClock(proposal.kind)
  switch (proposal.state) {
    case 'submitted':
      return m.proposals_now_submitted()
    case 'returned':
      return m.proposals_now_returned()
    case 'rejected':
      return m.proposals_now_rejected()
    case 'published':
      return isThanks ? m.proposals_now_published_thanks() : m.proposals_now_published()
    case 'assigned':
      if (proposal.disputed) return m.proposals_now_assigned_again({ department })
      return isThanks ? m.proposals_now_assigned_thanks({ department }) : m.proposals_now_assigned({ department })
    case 'answered':
      return proposal.reopenedOn ? m.proposals_now_reopened() : m.proposals_now_answered()
    case 'disputed':
      return m.proposals_now_disputed()
    case 'in_progress':
      return isDeclared ? m.proposals_now_declared() : m.proposals_now_in_progress()
    case 'closed': {
      const { outcome } = proposal
      if (!outcome) return m.proposals_now_closed_plain()
      return m.proposals_now_closed({ outcome: inSentence(own ? ownOutcomeLabel(outcome) : outcomeLabel(outcome)) })
    }
    case 'withdrawn':
      return m.proposals_now_withdrawn()
  }
}
