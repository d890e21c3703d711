import type { Commitment } from '../commitment/commitment.ts'
import type { Forum, Post, Session } from '../forum/forum.ts'
import type { Proposal } from '../proposal/proposal.ts'
import { withoutAccount } from './accounts.ts'

/** A proposal among the results of a forum. */
export type ForumProposal = Pick<
  Proposal,
  'id' | 'territoryId' | 'number' | 'title' | 'lang' | 'state' | 'outcome' | 'ngoName' | 'authorName'
>

/** `GET /data/{territoryId}/forums`: every forum of a territory, the newest first. */
export type PublishedForums = Forum[]

/** `GET /data/forums/{forumId}`: a forum with its programme in the order of the day, and what came out of it. */
export interface PublishedForum {
  forum: Forum
  sessions: Session[]
  results: { proposals: ForumProposal[]; commitments: Pick<Commitment, 'id' | 'state'>[] }
}

/** `GET /data/forums/{forumId}/sessions/{sessionId}`: a session with the posts that its page shows first. */
export interface PublishedSession {
  forum: Forum
  session: Session
  posts: Post[]
}

/** A discussion as it is read: the last so many posts. */
export const shownPosts = 200

export const publishPost = (post: Post): Post => withoutAccount(post)
export const publishSession = (session: Session): Session => ({ ...session, moderatorUids: [] })

export const publishForumProposal = ({
  id,
  territoryId,
  number,
  title,
  lang,
  state,
  outcome,
  ngoName,
  authorName,
}: Proposal): ForumProposal => ({
  id,
  territoryId,
  number,
  title,
  lang,
  state,
  outcome,
  ngoName,
  authorName,
})
