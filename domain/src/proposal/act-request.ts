import type * as v from 'valibot'
import type { RequestFields } from '../act/request-fields.ts'
import { orderSchemaOf } from '../act/request-schema.ts'
import { orderedActs } from './acts.ts'

/** The proposal, and the revision the person saw: a newer one refuses the act. */
const target = ({ id, number }: RequestFields) => ({ proposalId: id, rev: number })

/** A person's order to act on a proposal, as the callable `actOnProposal` takes it. */
export const actRequestSchema = orderSchemaOf(orderedActs, target)
export type ActRequest = v.InferOutput<typeof actRequestSchema>
