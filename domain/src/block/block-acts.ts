import { appealBlock } from './acts/appeal-block.ts'
import { keepBlock } from './acts/keep-block.ts'
import { liftBlock } from './acts/lift-block.ts'

/** Every act on a block that is there, in the order a reader is offered them. All are ordered through `actOnBlock`. */
export const blockActs = [appealBlock, liftBlock, keepBlock] as const
export type BlockActName = (typeof blockActs)[number]['name']
