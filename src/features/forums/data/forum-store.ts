import { commitmentSchema } from '@kopir/domain/commitment/commitment'
import { forumSchema, sessionSchema } from '@kopir/domain/forum/forum'
import { paths } from '@kopir/domain/paths'
import { proposalSchema } from '@kopir/domain/proposal/proposal'
import { AppError } from '../../../shared/app-error.ts'
import { readDocument, readList } from '../../../shared/firebase/documents.ts'

/** Every forum of a territory, the newest first. */
export const readForums = (territoryId: string) =>
  readList(
    ({ db, collection, query, where, orderBy, limit }) =>
      query(
        collection(db, paths.forums()),
        where('territoryId', '==', territoryId),
        orderBy('startsAt', 'desc'),
        limit(500),
      ),
    forumSchema,
  )

/** A forum with its programme in the order of the day. */
export async function readForum(territoryId: string, forumId: string) {
  const [forum, sessions] = await Promise.all([
    readDocument(paths.forum(forumId), forumSchema),
    readList(
      ({ db, collection, query, orderBy }) => query(collection(db, paths.sessions(forumId)), orderBy('startsAt')),
      sessionSchema,
    ),
  ])
  if (forum?.territoryId !== territoryId) throw new AppError('not-found')
  return { forum, sessions }
}

/** What came out of a forum: proposals that were made at it, and promises that name it as their source. */
export async function readForumResults(forumId: string) {
  const [proposals, commitments] = await Promise.all([
    readList(
      ({ db, collection, query, where, limit }) =>
        query(
          collection(db, paths.proposals()),
          where('public', '==', true),
          where('forumId', '==', forumId),
          limit(200),
        ),
      proposalSchema,
    ),
    readList(
      ({ db, collection, query, where, limit }) =>
        query(collection(db, paths.commitments()), where('source.id', '==', forumId), limit(500)),
      commitmentSchema,
    ),
  ])
  proposals.sort((a, b) => (a.number ?? '').localeCompare(b.number ?? ''))
  return { proposals, commitments: commitments.filter(({ source }) => source.kind === 'forum') }
}
