import { correctPost } from './acts/correct-post.ts'
import { dismissObjection } from './acts/dismiss-objection.ts'
import { leavePost } from './acts/leave-post.ts'
import { objectToHiding } from './acts/object-to-hiding.ts'
import { reportPost } from './acts/report-post.ts'
import { showPost } from './acts/show-post.ts'
import { takeBackPost } from './acts/take-back-post.ts'

/** What moderators decide on a hidden post. */
export const postDecisions = [showPost, dismissObjection] as const

/** Acts that change a post. */
export const postChanges = [correctPost, takeBackPost, objectToHiding, ...postDecisions] as const

/** Every act on a post but hiding, which has a callable of its own. */
export const postActs = [...postChanges, reportPost, leavePost] as const
export type PostActName = (typeof postActs)[number]['name']
