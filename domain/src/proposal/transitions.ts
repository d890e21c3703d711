import type { Row } from '../act/define-act.ts'
import { proposalActs } from './acts.ts'
import type { ActorRole, ProposalState } from './states.ts'

/** The name of an act. */
export type Act = (typeof proposalActs)[number]['name']

export const acts: readonly Act[] = proposalActs.map(({ name }) => name)

export interface Transition extends Row<ProposalState, ActorRole> {
  act: Act
}

/**
 * The life of a proposal as one table, put together from its acts: who may take it from which state to which, and by
 * what way. Everything else is forbidden.
 */
export const transitions: readonly Transition[] = proposalActs.flatMap(({ name, rows }) =>
  rows.map((row): Transition => ({ act: name, ...row })),
)

export function transitionsFrom(state: ProposalState | null, act: Act): Transition[] {
  return transitions.filter((transition) => transition.from === state && transition.act === act)
}

/** Nothing is waited for any more. */
export const isFinal = (state: ProposalState) => !transitions.some((transition) => transition.from === state)
