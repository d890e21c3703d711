import { commitmentSchema } from '@kopir/domain/commitment/commitment'
import { forumSchema, type Session, sessionSchema } from '@kopir/domain/forum/forum'
import { listLimits } from '@kopir/domain/list-limits'
import { paths } from '@kopir/domain/paths'
import { storedProposalSchema } from '@kopir/domain/proposal/stored-proposal'
import { AppError } from '../../../shared/app-error.ts'
import { readDocument, readList, watchDocument } from '../../../shared/firebase/documents.ts'
import type { Listener } from '../../../shared/query/live-query.ts'

/** What came of a forum is told in so many at the most. */
const resultsShown = { proposals: 200, commitments: 500 }

/** The newest `count` forums of a territory, the newest first. */
export const readForums = (territoryId: string, count: number) =>
  readList(
    ({ db, collection, query, where, orderBy, limit }) =>
      query(
        collection(db, paths.forums()),
        where('territoryId', '==', territoryId),
        orderBy('startsAt', 'desc'),
        limit(count),
      ),
    forumSchema,
  )

/** A forum with its programme in the order of the day. */
export async function readForum(forumId: string) {
  const [forum, sessions] = await Promise.all([
    readDocument(paths.forum(forumId), forumSchema),
    readList(
      ({ db, collection, query, orderBy, limit }) =>
        query(collection(db, paths.sessions(forumId)), orderBy('startsAt'), limit(listLimits.sessions)),
      sessionSchema,
    ),
  ])
  if (!forum) throw new AppError('not-found')
  return { forum, sessions }
}

export const watchSession = (forumId: string, sessionId: string, listener: Listener<Session | null>) =>
  watchDocument(paths.session(forumId, sessionId), sessionSchema, listener)

/** What came out of a forum: proposals that were made at it, and commitments that name it as their source. */
export async function readForumResults(forumId: string) {
  const [proposals, commitments] = await Promise.all([
    readList(
      ({ db, collection, query, where, limit }) =>
        query(
          collection(db, paths.proposals()),
          where('public', '==', true),
          where('forumId', '==', forumId),
          limit(resultsShown.proposals),
        ),
      storedProposalSchema,
    ),
    readList(
      ({ db, collection, query, where, limit }) =>
        query(collection(db, paths.commitments()), where('source.id', '==', forumId), limit(resultsShown.commitments)),
      commitmentSchema,
    ),
  ])
  proposals.sort((a, b) => (a.number ?? '').localeCompare(b.number ?? ''))
  return { proposals, commitments: commitments.filter(({ source }) => source.kind === 'forum') }
}
