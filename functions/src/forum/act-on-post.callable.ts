import { decidePostAct } from '@kopir/domain/forum/decide-post-act'
import type { PostActContext } from '@kopir/domain/forum/define-post-act'
import { type Post, type Session, sessionSchema } from '@kopir/domain/forum/forum'
import { postCaseSchema } from '@kopir/domain/forum/post-case'
import { postStepSchema, postSteps } from '@kopir/domain/forum/post-history'
import { storedPostSchema } from '@kopir/domain/forum/stored-post'
import { paths } from '@kopir/domain/paths'
import { maxReportsAnHour } from '@kopir/domain/person/limits'
import { isRefusal } from '@kopir/domain/refuse'
import type { Transaction } from 'firebase-admin/firestore'
import { readDisplayName, readReader } from '../person/actor.ts'
import { readBlockedUntil } from '../person/writing-block.ts'
import { firestore, transact } from '../platform/admin.ts'
import { callable } from '../platform/callable.ts'
import { readDocument, readIfReadable } from '../platform/document.ts'
import { refused } from '../platform/refused.ts'
import { readAnswered } from './read-answered.ts'
import { isLastStepRepeated, writePostChange } from './write-post-change.ts'

/** An author corrects or takes back a post or objects to its hiding; a reader reports it; a moderator decides. */
export const actOnPost = callable('actOnPost', (request, caller) =>
  transact(async (transaction) => {
    const { forumId, sessionId, postId } = request
    const at = [forumId, sessionId, postId] as const
    const session = await readDocument(transaction, sessionSchema, paths.session(forumId, sessionId))
    const post = await readDocument(transaction, storedPostSchema, paths.post(...at))
    if (!session || !post) throw refused('not-found')
    const { rev = 0 } = post
    if (await isLastStepRepeated(transaction, session, post, caller.uid, request)) return { rev }
    const now = new Date()
    const hiding = await readHiding(transaction, session, post)
    const actor = await readReader(transaction, caller.uid)
    const answered = await readAnswered(transaction, session, post)
    const known = await readIfReadable(transaction, postCaseSchema, paths.postCase(...at))
    const decision = decidePostAct(post, session, request, { actor, answered, now, case: known, hiding })
    if (isRefusal(decision)) throw refused(decision.code)

    if (request.act === 'correct' || request.act === 'report') {
      const until = await readBlockedUntil(transaction, caller.uid, session.territoryId)
      if (until && until > now) throw refused('kept-from-writing')
    }
    const report = firestore.doc(paths.postReport(...at, caller.uid))
    if (request.act === 'report') {
      // A token outlives a deleted account, and nothing is kept of who had one.
      if ((await readDisplayName(transaction, caller.uid)) === null) throw refused('not-signed-in')
      const reported = await transaction.get(report)
      if (reported.exists && reported.get('rule') === request.rule) return { rev }
      if (reported.exists) throw refused('already-reported')
      if (await hasReportedEnough(transaction, caller.uid, now)) throw refused('reported-too-often')
      transaction.create(report, { uid: caller.uid, rule: request.rule, at: now })
    }
    const act = postSteps.find((name) => name === request.act) ?? null
    const by = post.authorUid === caller.uid ? 'author' : 'moderator'
    writePostChange(transaction, { session, post, act, by, uid: caller.uid, now, order: request }, decision, known)
    return { rev: rev + (decision.patch ? 1 : 0) }
  }),
)

/** Whether somebody has reported as many posts within the hour as they may. Reads their reports of the hour. */
async function hasReportedEnough(transaction: Transaction, uid: string, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - 3_600_000)
  const reports = firestore.collectionGroup(paths.allPostReports()).where('uid', '==', uid).where('at', '>', since)
  return (await transaction.get(reports.limit(maxReportsAnHour))).size >= maxReportsAnHour
}

/** By which step a hidden post was hidden, and by whom. Reads two documents, none for a post that is shown. */
async function readHiding(transaction: Transaction, session: Session, post: Post): Promise<PostActContext['hiding']> {
  if (!post.hidden || !post.hiddenRev) return null
  const at = [session.forumId, session.id, post.id, post.hiddenRev] as const
  const step = await readDocument(transaction, postStepSchema, paths.postStep(...at))
  const actor = await transaction.get(firestore.doc(paths.postActor(...at)))
  return step && { step, byUid: String(actor.get('uid')) }
}
