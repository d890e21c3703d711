import { type Post, postSchema } from '@kopir/domain/forum/forum'
import { type PostCase, postCaseSchema } from '@kopir/domain/forum/post-case'
import { type PostStep, postStepSchema } from '@kopir/domain/forum/post-history'
import { listLimits } from '@kopir/domain/list-limits'
import { paths } from '@kopir/domain/paths'
import { watchDocument, watchList } from '../../../shared/firebase/documents.ts'
import type { LiveSource } from '../../../shared/query/live-query.ts'

/** What waits for the moderators of a territory, the longest first. */
export const openCases = (territoryId: string): LiveSource<PostCase[]> => ({
  queryKey: ['cases', territoryId],
  watch: (listener) =>
    watchList(
      ({ db, collectionGroup, query, where, orderBy, limit }) =>
        query(
          collectionGroup(db, paths.allPostCases()),
          where('territoryId', '==', territoryId),
          where('open', '==', true),
          orderBy('at'),
          limit(listLimits.postCases),
        ),
      postCaseSchema,
      listener,
    ),
})

type Place = Pick<PostCase, 'forumId' | 'sessionId' | 'postId'>

/** A post as it stands now; null: there is none. */
export const postAt = ({ forumId, sessionId, postId }: Place): LiveSource<Post | null> => ({
  queryKey: ['cases', 'post', forumId, sessionId, postId],
  watch: (listener) => watchDocument(paths.post(forumId, sessionId, postId), postSchema, listener),
})

/** The step that hid a post, with the words that it took from the page; null for a post that is shown. */
export const hidingOf = (
  { forumId, sessionId, postId }: Place,
  rev: number | null | undefined,
): LiveSource<PostStep | null> => ({
  queryKey: ['cases', 'hiding', forumId, sessionId, postId, rev],
  enabled: rev != null,
  watch: (listener) => watchDocument(paths.postStep(forumId, sessionId, postId, rev ?? 0), postStepSchema, listener),
})
