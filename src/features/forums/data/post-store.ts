import { type Post, postSchema, type Session, sessionSchema } from '@kopir/domain/forum/forum'
import type { Language } from '@kopir/domain/language'
import { paths } from '@kopir/domain/paths'
import { personSchema } from '@kopir/domain/person/person'
import { callFunction } from '../../../shared/firebase/call.ts'
import { readDocument, watchDocument, watchList } from '../../../shared/firebase/documents.ts'
import { toAppError } from '../../../shared/firebase/errors.ts'
import { openFirestore } from '../../../shared/firebase/firestore.ts'

/** A discussion as it is read: the last so many posts. */
export const shownPosts = 200

type Fail = (error: unknown) => void

/** A session from now on; null if there is none. */
export const watchSession = (forumId: string, sessionId: string, push: (session: Session | null) => void, fail: Fail) =>
  watchDocument(paths.session(forumId, sessionId), sessionSchema, push, fail)

/** The last posts of a session from now on, in the order in which they were written; one's own is there at once. */
export const watchPosts = (forumId: string, sessionId: string, push: (posts: Post[]) => void, fail: Fail) =>
  watchList(
    ({ db, collection, query, orderBy, limitToLast }) =>
      query(collection(db, paths.posts(forumId, sessionId)), orderBy('createdAt'), limitToLast(shownPosts)),
    postSchema,
    push,
    fail,
  )

/** The name under which a person may post: the one that the rules compare with. */
export async function readOwnName(uid: string): Promise<string | null> {
  return (await readDocument(paths.person(uid), personSchema))?.displayName ?? null
}

export interface NewPost {
  id: string
  authorUid: string
  authorName: string
  ngo: { id: string; name: string } | null
  text: string
  lang: Language
  replyTo: string | null
}

/** Writes a post. Without a connection it waits on the device; the promise settles with the server's word. */
export async function createPost(forumId: string, sessionId: string, post: NewPost): Promise<void> {
  try {
    const { db, doc, serverTimestamp, setDoc } = await openFirestore()
    await setDoc(doc(db, paths.post(forumId, sessionId, post.id)), {
      authorUid: post.authorUid,
      authorName: post.authorName,
      ngoId: post.ngo?.id ?? null,
      ngoName: post.ngo?.name ?? null,
      text: post.text.trim(),
      lang: post.lang,
      replyTo: post.replyTo,
      createdAt: serverTimestamp(),
      hidden: false,
      hiddenReason: null,
    })
  } catch (error) {
    throw toAppError(error)
  }
}

/** Takes a post's text away and leaves the reason in its place. */
export const hidePost = (forumId: string, sessionId: string, postId: string, reason: string) =>
  callFunction('hidePost', { forumId, sessionId, postId, reason })
