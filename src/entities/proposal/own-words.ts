import type { ActorRole, Outcome } from '@kopir/domain/proposal/states'
import type { Act } from '@kopir/domain/proposal/transitions'
import { m } from '../../shared/i18n/messages.ts'
import { actLabel } from './act-words.ts'
import { outcomeLabel } from './words.ts'

const outcomes: Partial<Record<Outcome, () => string>> = {
  unconfirmed: m.outcome_unconfirmed_own,
  disagreed: m.outcome_disagreed_own,
}
/** What became of a text, said to its author. */
export const ownOutcomeLabel = (outcome: Outcome) => (outcomes[outcome] ?? (() => outcomeLabel(outcome)))()

const acts: Partial<Record<Act, () => string>> = {
  expire: m.act_expire_own,
  confirm: m.act_confirm_own,
  dispute: m.act_dispute_own,
  lapse: m.act_lapse_own,
  reopen: m.act_reopen_own,
  withdraw: m.act_withdraw_own,
}
/** What an act did, for a timeline: said to the author where it is their own, and of the organisation where it agreed. */
export function stepLabel(act: Act, by: ActorRole, own: boolean): string {
  if (act === 'confirm' && by === 'ngo_side') return m.act_confirm_ngo()
  return (own ? acts[act]?.() : undefined) ?? actLabel(act)
}
