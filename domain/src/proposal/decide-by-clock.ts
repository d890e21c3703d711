import { rowTo } from '../act/decide-act.ts'
import type { Moment, NeedOf } from '../act/define-act.ts'
import { isOpenCommitment } from '../commitment/states.ts'
import { type CivilDate, civilDateAt } from '../time/civil-date.ts'
import { complete } from './acts/complete.ts'
import { expire } from './acts/expire.ts'
import { lapse } from './acts/lapse.ts'
import { reopen } from './acts/reopen.ts'
import type { ProposalNeeds } from './define-act.ts'
import type { Proposal } from './proposal.ts'
import type { ProposalState } from './states.ts'
import { type AcceptedAct, takeRow } from './take-act.ts'

const clockActs = [expire, lapse] as const
type UnorderedAct = (typeof clockActs)[number] | typeof complete | typeof reopen
/** What deciding acts that nobody orders takes: the moment, and what they say they need. */
type ContextOf<A> = Moment & Pick<ProposalNeeds, NeedOf<A>>

/** The states in which the clock may act. */
export const statesUnderClock: ProposalState[] = [
  ...new Set(clockActs.flatMap(({ rows }) => rows.flatMap(({ from }) => from ?? []))),
]

const actFrom = <A extends UnorderedAct>(acts: readonly A[], state: ProposalState) =>
  acts.find(({ rows }) => rows.some(({ from }) => from === state))

/** What has to be read before the clock may act in a state. */
export const clockNeedsOf = (state: ProposalState) => actFrom(clockActs, state)?.needs ?? []

/** What the clock does to a proposal whose term has passed; null for nothing. Run daily, safe to repeat. */
export function decideByClock(
  proposal: Proposal,
  dueOn: CivilDate | null,
  context: ContextOf<(typeof clockActs)[number]>,
): AcceptedAct | null {
  const isOver = dueOn !== null && dueOn < civilDateAt(context.now, context.timeZone)
  return isOver ? takeUnordered(clockActs, proposal, context) : null
}

/** When a commitment was cancelled, the author has the word again, unless the answer is disputed or the proposal closed. */
export const decideReopening = (proposal: Proposal, moment: Moment): AcceptedAct | null =>
  takeUnordered([reopen], proposal, { ...moment, commitments: [] })

/** When every commitment is settled, the proposal in progress closes by itself. */
export function decideCompletion(proposal: Proposal, context: ContextOf<typeof complete>): AcceptedAct | null {
  return context.commitments.some(isOpenCommitment) ? null : takeUnordered([complete], proposal, context)
}

/** The step of the act that has a row from the proposal's state; null for none. */
function takeUnordered(
  acts: readonly UnorderedAct[],
  proposal: Proposal,
  context: ContextOf<UnorderedAct>,
): AcceptedAct | null {
  const act = actFrom(acts, proposal.state)
  if (!act) return null
  const change = act.decide(proposal, {}, { ...context, today: civilDateAt(context.now, context.timeZone) })
  const rows = act.rows.filter(({ from }) => from === proposal.state)
  return takeRow(act.name, rowTo(rows, change.to), proposal, change, context.now)
}
