import type { Reader } from '@kopir/domain/act/actor'
import { isOwnSide, type PossibleAct, possibleActs } from '@kopir/domain/proposal/possible-acts'
import type { Proposal } from '@kopir/domain/proposal/proposal'
import type { ReactNode } from 'react'
import { useNow } from '../../../shared/clock/use-now.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Notice } from '../../../shared/ui/notice.tsx'

export interface PossibleFormProps {
  proposal: Proposal
  /** Null while unknown: nothing is offered then. */
  reader: Reader | null
  /** What the form below does. */
  acts: readonly PossibleAct[]
  /** What the reader did with the proposal before, by which some acts are left to others. */
  earlierActs: readonly string[]
  /** Said to staff in place of the form where the text is their own or their NGO's. */
  own: string
  children: ReactNode
}

/** The form of acts that a member of staff may take now; on their own side's text, or after their own step, why there is none. */
export function PossibleForm({ proposal, reader, acts, earlierActs, own, children }: PossibleFormProps) {
  const now = useNow()
  const possible = (earlier: readonly string[]) => {
    const found = possibleActs(proposal, reader, now, earlier)
    return acts.every((act) => found.includes(act))
  }
  if (possible(earlierActs)) return children
  if (possible([])) return <Notice>{m.errors_own_step()}</Notice>
  return reader && isOwnSide(proposal, reader) && <Notice>{own}</Notice>
}
