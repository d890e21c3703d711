import * as v from 'valibot'
import { hidePost } from './acts/hide-post.ts'
import { postChanges, postDecisions } from './post-acts.ts'
import { postStepDetail } from './post-step-detail.ts'

/** The acts that change a post, each of which leaves a line in its history. */
export const postSteps = [hidePost, ...postChanges].map(({ name }) => name)
export type PostStepName = (typeof postSteps)[number]

/** Those by which moderators decide on it: its author is told. */
export const decidingPostSteps = [hidePost, ...postDecisions].map(({ name }) => name)

/** `…/posts/{id}/postHistory/{rev}`: what was done to a post and what stood there before. Nothing in it is overwritten. */
export const postStepSchema = v.object({
  rev: v.number(),
  act: v.picklist(postSteps),
  at: v.date(),
  by: v.picklist(['author', 'moderator']),
  ...postStepDetail,
})
export type PostStep = v.InferOutput<typeof postStepSchema>
