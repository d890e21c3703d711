import type * as v from 'valibot'
import type { RequestFields } from '../act/request-fields.ts'
import { orderSchemaOf } from '../act/request-schema.ts'
import { commitmentActs } from './acts.ts'

const target = ({ id, number }: RequestFields) => ({ commitmentId: id, rev: number })

/** A person's order to act on a commitment, as the callable `actOnCommitment` takes it. */
export const commitmentActRequestSchema = orderSchemaOf(commitmentActs, target)
export type CommitmentActRequest = v.InferOutput<typeof commitmentActRequestSchema>
