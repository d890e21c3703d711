import { hidePost as act } from '@kopir/domain/forum/acts/hide-post'
import { settled } from '@kopir/domain/forum/define-post-act'
import { sessionSchema } from '@kopir/domain/forum/forum'
import { postCaseSchema } from '@kopir/domain/forum/post-case'
import { storedPostSchema } from '@kopir/domain/forum/stored-post'
import { paths } from '@kopir/domain/paths'
import { isRefusal } from '@kopir/domain/refuse'
import { readReader } from '../person/actor.ts'
import { transact } from '../platform/admin.ts'
import { callable } from '../platform/callable.ts'
import { readDocument, readIfReadable } from '../platform/document.ts'
import { refused } from '../platform/refused.ts'
import { readAnswered } from './read-answered.ts'
import { isLastStepRepeated, writePostChange } from './write-post-change.ts'

/** A moderator of the session or of the territory hides a post, which settles what readers reported of it. */
export const hidePost = callable('hidePost', (request, caller) =>
  transact(async (transaction) => {
    const { forumId, sessionId, postId } = request
    const path = paths.post(forumId, sessionId, postId)
    const session = await readDocument(transaction, sessionSchema, paths.session(forumId, sessionId))
    if (!session) throw refused('not-found')
    const actor = await readReader(transaction, caller.uid)
    const post = await readDocument(transaction, storedPostSchema, path)
    const answered = post && (await readAnswered(transaction, session, post))
    if (post && (await isLastStepRepeated(transaction, session, post, caller.uid, request)))
      return { hidden: true as const }
    const decision = act.decide(post, request, { session, actor, answered })
    if (isRefusal(decision)) throw refused(decision.code)
    if (!post) throw refused('not-found')

    const known = await readIfReadable(transaction, postCaseSchema, paths.postCase(forumId, sessionId, postId))
    writePostChange(
      transaction,
      { session, post, act: 'hide', by: 'moderator', uid: caller.uid, now: new Date(), order: request },
      {
        ...decision,
        case: known && settled,
      },
      known,
    )
    return { hidden: true as const }
  }),
)
