import type { RequestFields } from '../../act/request-fields.ts'
import type { Staff } from '../../person/staff.ts'
import { type Refusal, refuse } from '../../refuse.ts'
import { type Block, isAppealOpen, isInForce, mayAppeal } from '../block.ts'
import { mayBlock } from './block-person.ts'

const blockActs = ['appeal', 'lift', 'keep'] as const
export type BlockActName = (typeof blockActs)[number]

interface BlockActContext {
  actor: { uid: string; staff: Staff | null }
  /** Who blocked the person. */
  blockedBy: string | null
  now: Date
}

/** What somebody may do about a block now. Only functions know who blocked, so `blockedBy` may be unknown (null) here. */
export function possibleBlockActs(block: Block, { actor, blockedBy, now }: BlockActContext): BlockActName[] {
  if (actor.uid === block.uid) return mayAppeal(block, now) ? ['appeal'] : []
  if (!mayBlock(actor.staff, block.territoryId) || !isInForce(block, now)) return []
  if (!isAppealOpen(block, now)) return block.decision === null ? ['lift'] : []
  return actor.uid === blockedBy ? [] : ['lift', 'keep']
}

/** The blocked person appeals, once; somebody else than who blocked them decides. Without an appeal, it can be lifted. */
export const actOnBlock = {
  name: 'act-on-block',
  request: ({ id, oneOf, reason, language }: RequestFields) => ({
    blockId: id,
    act: oneOf(blockActs),
    reason,
    lang: language,
  }),
  decide(
    block: Block,
    { act, reason, lang }: { act: BlockActName; reason: string; lang: Block['lang'] },
    context: BlockActContext,
  ): Pick<Block, 'appeal'> | Pick<Block, 'decision'> | Refusal<'not-allowed' | 'own-decision' | 'not-in-this-state'> {
    const { actor, blockedBy, now } = context
    const isPerson = actor.uid === block.uid
    if (isPerson !== (act === 'appeal')) return refuse('not-allowed')
    if (!isPerson && !mayBlock(actor.staff, block.territoryId)) return refuse('not-allowed')
    if (!isPerson && isAppealOpen(block, now) && actor.uid === blockedBy) return refuse('own-decision')
    if (!possibleBlockActs(block, context).includes(act)) return refuse('not-in-this-state')
    const said = { text: reason, lang, at: now }
    return act === 'appeal' ? { appeal: said } : { decision: { lifted: act === 'lift', ...said } }
  },
} as const
