import { actorOf, type Reader } from '../act/actor.ts'
import { isPossible } from '../act/decide-act.ts'
import type { AnyAct } from '../act/define-act.ts'
import { isStaffOf } from '../person/staff.ts'
import { authorActs, orderedActs } from './acts.ts'
import type { ProposalConcept } from './define-act.ts'
import { proposalPolicy } from './policy.ts'
import type { Proposal } from './proposal.ts'

const personalActs = [...orderedActs, ...authorActs]
/** An act that a person may be offered on a proposal that is there. */
export type PossibleAct = (typeof personalActs)[number]['name']

/** Whether a text is the reader's own or their NGO's: whoever holds a role of the administration leaves it to others. */
export const isOwnSide = (proposal: Proposal, reader: Reader): boolean =>
  proposalPolicy.isOwnSide(proposal, actorOf(reader, proposal.ngoId))

/** Whether a reader would speak for the NGO side, were they not of the territory's administration. */
export const isOwnSideOfStaff = (proposal: Proposal, reader: Reader): boolean =>
  isOwnSide(proposal, reader) && isStaffOf(reader.staff, proposal.territoryId)

/** Whether what somebody did before decides about one of these acts. */
export const mindsEarlierActs = (names: readonly PossibleAct[]): boolean =>
  personalActs.some(({ name, notAfter }: AnyAct<ProposalConcept>) => notAfter && names.some((each) => each === name))

/**
 * What a reader (null: a visitor) may do with a proposal now.
 * @param earlierActs what they did with it before, as far as it is known
 */
export function possibleActs(
  proposal: Proposal,
  reader: Reader | null,
  now: Date,
  earlierActs: readonly string[] = [],
): PossibleAct[] {
  if (!reader) return []
  const actor = { ...actorOf(reader, proposal.ngoId), earlierActs }
  return personalActs.filter((act) => isPossible(act, proposal, actor, proposalPolicy, now)).map(({ name }) => name)
}
