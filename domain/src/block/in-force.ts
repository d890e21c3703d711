import type { Block } from './block.ts'

/** Days for which a person can be blocked. */
export const blockDays = [1, 7, 30, 90] as const

/** Whether the person is still kept from writing. */
export const isInForce = ({ decision, until }: Pick<Block, 'decision' | 'until'>, now: Date): boolean =>
  decision?.lifted !== true && until > now

/** Whether the person may still say why it should be lifted. */
export const mayAppeal = (block: Pick<Block, 'appeal' | 'decision' | 'until'>, now: Date): boolean =>
  isInForce(block, now) && block.appeal === null && block.decision === null

/** Whether an appeal waits to be decided. */
export const isAppealOpen = (block: Pick<Block, 'appeal' | 'decision' | 'until'>, now: Date): boolean =>
  isInForce(block, now) && block.appeal !== null && block.decision === null
