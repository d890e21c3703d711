import type { Entries, RequestOf } from '../act/define-act.ts'
import type { RequestFields } from '../act/request-fields.ts'
import type { Staff } from '../person/staff.ts'
import type { Block } from './block.ts'

/** In what capacity somebody acts on a block: whom it keeps from writing, or who may block people there. */
export type BlockRole = 'blocked' | 'blocker'

/** What an act adds to a block. */
export type BlockChange = Pick<Block, 'appeal'> | Pick<Block, 'decision'>

export interface BlockActContext {
  actor: { uid: string; staff: Staff | null }
  /** Who blocked the person. Only functions know, so null may be somebody unknown. */
  blockedBy: string | null
  now: Date
}

interface BlockAct<Name extends string, Asked extends Entries> {
  name: Name
  by: BlockRole
  /** Whether the block, as it stands now, lets the act be taken at all. */
  fits: (block: Block, now: Date) => boolean
  request: (fields: RequestFields) => Asked
  decide: (block: Block, request: RequestOf<Asked>, context: BlockActContext) => BlockChange
}

/** The way to define an act on a block; `request` stands before `decide`, which is typed by it. */
export const defineBlockAct = <const Name extends string, Asked extends Entries>(
  act: BlockAct<Name, Asked>,
): BlockAct<Name, Asked> => act
