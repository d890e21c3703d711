import { type Post, postSchema, type Session, sessionSchema } from '@kopir/domain/forum/forum'
import { type PostCase, postCaseSchema } from '@kopir/domain/forum/post-case'
import { decidingPostSteps, postStepSchema } from '@kopir/domain/forum/post-history'
import { caseRecipients, orphanedCaseRecipients } from '@kopir/domain/forum/recipients'
import { caseNotification, caseNotificationId, postNotification } from '@kopir/domain/notification/post-news'
import { paths } from '@kopir/domain/paths'
import { onDocumentCreated, onDocumentWritten } from 'firebase-functions/v2/firestore'
import { firestore } from '../platform/admin.ts'
import { parseDocument } from '../platform/document.ts'
import { isTooOld, retried } from '../platform/event-trigger.ts'
import { deliver } from './deliver.ts'
import { markReadFor } from './mark-read.ts'

const anyPost = ['{forumId}', '{sessionId}', '{postId}'] as const

/** The ids in the path of what happened. */
const placeOf = ({ forumId = '', sessionId = '', postId = '' }: Record<string, string | undefined>) => ({
  forumId,
  sessionId,
  postId,
})

const readPost = async (forumId: string, sessionId: string, postId: string): Promise<Post | null> =>
  parseDocument(postSchema, await firestore.doc(paths.post(forumId, sessionId, postId)).get())

const readSession = async (forumId: string, sessionId: string): Promise<Session | null> =>
  parseDocument(sessionSchema, await firestore.doc(paths.session(forumId, sessionId)).get())

/** Tells the author of a post that it was answered. Reads two documents and writes one; nothing for other posts. */
export const onPostCreated = onDocumentCreated({ document: paths.post(...anyPost), ...retried }, async (event) => {
  const reply = event.data && parseDocument(postSchema, event.data)
  if (!reply?.replyTo || isTooOld(event)) return
  const { forumId, sessionId } = placeOf(event.params)
  const answered = await readPost(forumId, sessionId, reply.replyTo)
  const session = await readSession(forumId, sessionId)
  // What is hidden or was taken back has no words to remind of.
  if (!answered?.text || !session) return
  const { authorUid } = answered
  const news = { session, act: 'reply', postId: reply.id, key: reply.replyTo, at: reply.createdAt } as const
  await deliver([{ as: 'author', group: { kind: 'person', uid: authorUid } }], [reply.authorUid], () =>
    postNotification(news, answered),
  )
})

/** Tells the author what moderators decided on a post. Reads two documents and writes one. */
export const onPostStepCreated = onDocumentCreated(
  { document: paths.postStep(...anyPost, '{rev}'), ...retried },
  async (event) => {
    const step = event.data && parseDocument(postStepSchema, event.data)
    const act = decidingPostSteps.find((name) => name === step?.act)
    if (!step || !act || isTooOld(event)) return
    const { rev, at } = step
    const { forumId, sessionId, postId } = placeOf(event.params)
    const post = await readPost(forumId, sessionId, postId)
    const session = await readSession(forumId, sessionId)
    if (!post || !session) return
    const words = { text: step.reason ?? '', lang: step.lang ?? post.lang }
    await deliver([{ as: 'author', group: { kind: 'person', uid: post.authorUid } }], [], () =>
      postNotification({ session, act, postId, key: rev, at }, words),
    )
  },
)

/** Who hid a post, and does not decide on what its author says to that. Reads a document, none for a post that is shown. */
async function readHider(forumId: string, sessionId: string, { id, hidden, hiddenRev }: Post): Promise<string | null> {
  if (!hidden || !hiddenRev) return null
  const actor = await firestore.doc(paths.postActor(forumId, sessionId, id, hiddenRev)).get()
  return (actor.get('uid') as string | undefined) ?? null
}

/**
 * Tells those who may decide on a post that it begins to wait for them: once, however many readers report it; where there
 * are none, administrators, who appoint them. Once it is settled, whoever settled it, it is no news to them any more. Reads
 * the session and the territory's moderators; to tell of it, also the case twice, the post and who hid it; administrators
 * to settle it or where nobody else is told. Writes a document for each of them.
 */
export const onPostCaseWritten = onDocumentWritten(
  { document: paths.postCase(...anyPost), ...retried },
  async (event) => {
    const [before, after] = [event.data?.before, event.data?.after].map((side) =>
      side?.exists ? parseDocument(postCaseSchema, side) : null,
    )
    if (!before?.open === !after?.open || isTooOld(event)) return
    const { forumId, sessionId, postId } = placeOf(event.params)
    const session = await readSession(forumId, sessionId)
    if (!session) return
    const deciding = caseRecipients(session)
    const settle = (settled: PostCase) => {
      const groups = [...deciding, ...orphanedCaseRecipients].map(({ group }) => group)
      return markReadFor(caseNotificationId(settled), groups, null)
    }
    const isOpen = async () => {
      const now = await firestore.doc(paths.postCase(forumId, sessionId, postId)).get()
      return parseDocument(postCaseSchema, now)?.open
    }
    if (before?.open) return settle(before)
    const post = await readPost(forumId, sessionId, postId)
    // Changes come late and out of order: it may be settled by now, and again when everybody is told.
    if (!after || !post || !(await isOpen())) return
    const without = [post.authorUid, await readHider(forumId, sessionId, post)]
    const tell = (recipients: typeof deciding) =>
      deliver(recipients, without, (as) => caseNotification(session, after, as))
    if ((await tell(deciding)) === 0) await tell(orphanedCaseRecipients)
    if (!(await isOpen())) await settle(after)
  },
)
