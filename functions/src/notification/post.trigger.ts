import { type Post, postSchema, type Session, sessionSchema } from '@kopir/domain/forum/forum'
import { postCaseSchema } from '@kopir/domain/forum/post-case'
import { decidingPostSteps, postStepSchema } from '@kopir/domain/forum/post-history'
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
  await deliver([{ as: 'author', group: { kind: 'person', uid: authorUid } }], reply.authorUid, () =>
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
    await deliver([{ as: 'author', group: { kind: 'person', uid: post.authorUid } }], null, () =>
      postNotification({ session, act, postId, key: rev, at }, words),
    )
  },
)

/**
 * Tells the territory's moderators that a post begins to wait for them: once, however many readers report it. Once it is
 * settled, whoever settled it, it is no news to them any more. Reads the moderators, and the session and the case to tell of it.
 */
export const onPostCaseWritten = onDocumentWritten(
  { document: paths.postCase(...anyPost), ...retried },
  async (event) => {
    const [before, after] = [event.data?.before, event.data?.after].map((side) =>
      side?.exists ? parseDocument(postCaseSchema, side) : null,
    )
    if (!before?.open === !after?.open || isTooOld(event)) return
    const moderators = (territoryId: string) => ({ kind: 'staff', territoryId, role: 'moderator' }) as const
    if (before?.open) return markReadFor(caseNotificationId(before), [moderators(before.territoryId)], null)
    if (!after) return
    const { forumId, sessionId, postId } = after
    const session = await readSession(forumId, sessionId)
    const now = parseDocument(postCaseSchema, await firestore.doc(paths.postCase(forumId, sessionId, postId)).get())
    // Events come late and out of order: it may be settled by now.
    if (!session || !now?.open) return
    await deliver([{ as: 'moderator', group: moderators(after.territoryId) }], null, () =>
      caseNotification(session, after),
    )
  },
)
