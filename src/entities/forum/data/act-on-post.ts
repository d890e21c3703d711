import type { PostActRequest } from '@kopir/domain/forum/post-act-request'
import { callFunction } from '../../callable/data/call-function.ts'
import { doneAlready } from '../../callable/data/done-already.ts'

/** Which post is meant. */
export interface PostPlace {
  forumId: string
  sessionId: string
  postId: string
}

/** A post as what is acted on: while an act on it waits, no other is offered. */
export const postSubject = ({ forumId, sessionId, postId }: PostPlace) => `post ${forumId}/${sessionId}/${postId}`

type HideRequest = Parameters<typeof callFunction<'hidePost'>>[1]

/** Takes a post's words and names away and leaves reason and rule in their place. */
export const hidePost = (request: HideRequest): Promise<unknown> =>
  callFunction('hidePost', request).catch(doneAlready('already-hidden', null))

/** Corrects, takes back, reports or decides on a post, in one transaction. */
export const actOnPost = (request: PostActRequest): Promise<unknown> =>
  callFunction('actOnPost', request).catch(doneAlready('already-reported', null))
