import { commitmentSchema } from '@kopir/domain/commitment/commitment'
import { forumSchema, postSchema, sessionSchema } from '@kopir/domain/forum/forum'
import { listLimits } from '@kopir/domain/list-limits'
import { paths } from '@kopir/domain/paths'
import { storedProposalSchema } from '@kopir/domain/proposal/stored-proposal'
import {
  type PublishedForum,
  type PublishedForums,
  type PublishedSession,
  publishForumProposal,
  publishPost,
  publishSession,
  shownPosts,
} from '@kopir/domain/published/meetings'
import { firestore, readAt } from '../platform/admin.ts'
import { parseDocument, parseListed, readDocument, readDocuments } from '../platform/document.ts'

/** What came of a forum is told in so many at the most. */
const resultsShown = { proposals: 200, commitments: 500 }

/** Every forum of a territory, the newest first; null if there is no such territory. Reads as many documents and one. */
export async function readForums(territoryId: string): Promise<PublishedForums | null> {
  const forums = firestore.collection(paths.forums()).where('territoryId', '==', territoryId)
  const [territory, { docs }] = await Promise.all([
    firestore.doc(paths.territory(territoryId)).get(),
    forums.orderBy('startsAt', 'desc').limit(listLimits.forums).get(),
  ])
  return territory.exists ? parseListed(forumSchema, docs) : null
}

/** A forum with its programme and its results; null if there is none. Reads each of them, and the forum. */
export async function readForum(forumId: string): Promise<PublishedForum | null> {
  const snapshot = await firestore.doc(paths.forum(forumId)).get()
  const forum = parseDocument(forumSchema, snapshot)
  if (!forum) return null
  return readAt(snapshot.readTime, async (transaction) => {
    const programme = firestore.collection(paths.sessions(forumId)).orderBy('startsAt').limit(listLimits.sessions)
    const made = firestore.collection(paths.proposals()).where('public', '==', true).where('forumId', '==', forumId)
    const committed = firestore
      .collection(paths.commitments())
      .where('source.kind', '==', 'forum')
      .where('source.id', '==', forumId)
    const [sessions, proposals, commitments] = await Promise.all([
      readDocuments(transaction, sessionSchema, programme),
      readDocuments(transaction, storedProposalSchema, made.limit(resultsShown.proposals)),
      readDocuments(transaction, commitmentSchema, committed.limit(resultsShown.commitments)),
    ])
    const inOrder = proposals.toSorted((a, b) => (a.number ?? '').localeCompare(b.number ?? ''))
    return {
      forum,
      sessions: sessions.map(publishSession),
      results: {
        proposals: inOrder.map(publishForumProposal),
        commitments: commitments.map(({ id, state }) => ({ id, state })),
      },
    }
  })
}

/** A session with its newest posts; null if there is none. Reads the forum, the session and up to 200 posts. */
export async function readSession(forumId: string, sessionId: string): Promise<PublishedSession | null> {
  const snapshot = await firestore.doc(paths.session(forumId, sessionId)).get()
  const session = parseDocument(sessionSchema, snapshot)
  if (!session) return null
  return readAt(snapshot.readTime, async (transaction) => {
    const newest = firestore.collection(paths.posts(forumId, sessionId)).orderBy('createdAt').limitToLast(shownPosts)
    const [forum, posts] = await Promise.all([
      readDocument(transaction, forumSchema, paths.forum(forumId)),
      readDocuments(transaction, postSchema, newest),
    ])
    // Who hosts it is public, and has to know at once that they do: their posts bear a mark.
    return forum && { forum, session, posts: posts.map(publishPost) }
  })
}
