import type * as v from 'valibot'
import type { RequestFields } from '../act/request-fields.ts'
import { orderSchemaOf } from '../act/request-schema.ts'
import { blockActs } from './block-acts.ts'

const target = ({ id }: RequestFields) => ({ blockId: id })

/** A person's order to act on a block, as the callable `actOnBlock` takes it. */
export const blockActRequestSchema = orderSchemaOf(blockActs, target)
export type BlockActRequest = v.InferOutput<typeof blockActRequestSchema>
