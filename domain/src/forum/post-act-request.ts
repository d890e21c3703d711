import type * as v from 'valibot'
import type { RequestFields } from '../act/request-fields.ts'
import { orderSchemaOf } from '../act/request-schema.ts'
import { postActs } from './post-acts.ts'

const target = ({ id }: RequestFields) => ({ forumId: id, sessionId: id, postId: id })

/** A person's order to act on a post, as the callable `actOnPost` takes it. */
export const postActRequestSchema = orderSchemaOf(postActs, target)
export type PostActRequest = v.InferOutput<typeof postActRequestSchema>
