import { type Refusal, refuse } from '../refuse.ts'
import { mayBlock } from './acts/block-person.ts'
import type { Block } from './block.ts'
import type { BlockActRequest } from './block-act-request.ts'
import { type BlockActName, blockActs } from './block-acts.ts'
import type { BlockActContext, BlockChange, BlockRole } from './define-block-act.ts'
import { isAppealOpen } from './in-force.ts'

/** Nobody decides on what keeps themself from writing. */
const roleOf = ({ uid, territoryId }: Block, { actor }: BlockActContext): BlockRole | null => {
  if (actor.uid === uid) return 'blocked'
  return mayBlock(actor.staff, territoryId) ? 'blocker' : null
}

/** Somebody else than who blocked the person decides on what they say against it. */
const isOwnDecision = (block: Block, { actor, blockedBy, now }: BlockActContext): boolean =>
  isAppealOpen(block, now) && actor.uid === blockedBy

/** What somebody may do about a block now. */
export function possibleBlockActs(block: Block, context: BlockActContext): BlockActName[] {
  const role = roleOf(block, context)
  return blockActs
    .filter((act) => act.by === role && act.fits(block, context.now))
    .filter(({ by }) => by !== 'blocker' || !isOwnDecision(block, context))
    .map(({ name }) => name)
}

/** What an order adds to a block, or why it is refused. */
export function decideBlockAct(
  block: Block,
  request: BlockActRequest,
  context: BlockActContext,
): BlockChange | Refusal<'not-allowed' | 'own-decision' | 'not-in-this-state'> {
  const act = blockActs.find(({ name }) => name === request.act)
  if (!act || act.by !== roleOf(block, context)) return refuse('not-allowed')
  if (act.by === 'blocker' && isOwnDecision(block, context)) return refuse('own-decision')
  return act.fits(block, context.now) ? act.decide(block, request, context) : refuse('not-in-this-state')
}
