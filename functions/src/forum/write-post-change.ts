import { nextRev, type PostChange } from '@kopir/domain/forum/define-post-act'
import type { Post, Session } from '@kopir/domain/forum/forum'
import type { PostCase } from '@kopir/domain/forum/post-case'
import type { PostStep, PostStepName } from '@kopir/domain/forum/post-history'
import { paths } from '@kopir/domain/paths'
import type { Transaction } from 'firebase-admin/firestore'
import { firestore } from '../platform/admin.ts'
import { isRepeated, traceOf } from '../platform/repeated-order.ts'

interface Acted {
  session: Session
  post: Post
  /** Null: an act that leaves the post as it is. */
  act: PostStepName | null
  by: PostStep['by']
  uid: string
  now: Date
  /** What was asked for, to know it again when it is repeated. */
  order: object
}

/** Whether the last thing that was done to a post is what this very order asks for: its answer was lost. */
export function isLastStepRepeated(
  transaction: Transaction,
  { forumId, id: sessionId }: Session,
  { id, rev }: Post,
  uid: string,
  order: object,
): Promise<boolean> {
  return rev === undefined
    ? Promise.resolve(false)
    : isRepeated(transaction, paths.postActor(forumId, sessionId, id, rev), uid, order)
}

/** Writes what follows from an act on a post: the post, its history with who acted, and its case. Up to four writes. */
export function writePostChange(
  transaction: Transaction,
  { session, post, act, by, uid, now, order }: Acted,
  { patch, step, case: caseChange }: PostChange,
  known: PostCase | null,
): void {
  const { forumId, territoryId, id: sessionId } = session
  const at = [forumId, sessionId, post.id] as const
  if (patch && act) {
    const rev = nextRev(post)
    const line: PostStep = { rev, act, at: now, by, reason: null, lang: null, rule: null, before: null, ...step }
    transaction.update(firestore.doc(paths.post(...at)), { ...patch, rev })
    transaction.create(firestore.doc(paths.postStep(...at, rev)), line)
    transaction.create(firestore.doc(paths.postActor(...at, rev)), { uid, at: now, order: traceOf(order) })
  }
  if (caseChange) {
    const none = { open: false, reports: 0, rules: [], objection: null }
    // A case that waits keeps the time since when it does.
    const since = known?.open && caseChange.open ? known.at : now
    const place = { territoryId, forumId, sessionId, postId: post.id, at: since }
    transaction.set(firestore.doc(paths.postCase(...at)), { ...none, ...known, ...caseChange, ...place })
  }
}
