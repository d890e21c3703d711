import type { Post, Session } from '@kopir/domain/forum/forum'
import { shownPosts } from '@kopir/domain/published/meetings'
import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { liveOptions } from '../../../shared/query/live-query.ts'
import { useLiveQuery } from '../../../shared/query/use-live-query.ts'
import { joinPages } from '../data/join-pages.ts'
import { postsAround, postsOfSession } from '../data/post-queries.ts'
import { type PostsCursor, pageSize } from '../data/posts-cursor.ts'

interface Posts {
  /** What is shown, in the order in which it was written; undefined until it is here. */
  posts: Post[] | undefined
  error: Error | null
  retry: () => void
  /** An earlier page could not be read: the post that was asked for may not be there. */
  pageError: Error | null
  hasEarlier: boolean
  /** The newest posts are not among those shown, because the reader went far back. */
  hasLater: boolean
  isLoading: boolean
  showEarlier: () => void
  showLater: () => void
  showNewest: () => void
  /** Goes to where a post stands that is not among the newest. */
  showAround: (postId: string) => void
}

/** The newest posts of a session, live, and pages of older ones; each costs the same wherever it stands. */
export function usePosts({ forumId, id: sessionId }: Session): Posts {
  const { data: newest, error, retry } = useLiveQuery(postsOfSession(forumId, sessionId))
  const [cursors, setCursors] = useState<readonly PostsCursor[]>([])
  const pages = useQueries({
    queries: cursors.map((cursor) => liveOptions(postsAround(forumId, sessionId, cursor))),
  })
  const loaded = pages.map(({ data }) => data ?? [])
  const { posts, isJoined } = joinPages(loaded, newest ?? [], pageSize)
  const around = (id: string): PostsCursor[] => [{ before: id }, { from: id }]
  const first = posts[0]
  const last = posts.at(-1)
  const earliest = cursors.length > 0 ? (loaded[0]?.length ?? 0) >= pageSize : (newest?.length ?? 0) >= shownPosts

  return {
    posts: newest && posts,
    error,
    retry,
    pageError: pages.find((page) => page.error)?.error ?? null,
    hasEarlier: earliest,
    hasLater: !isJoined,
    isLoading: pages.some(({ isLoading }) => isLoading),
    showEarlier() {
      if (first) setCursors(cursors.length > 0 ? [{ before: first.id }, ...cursors] : around(first.id))
    },
    showLater() {
      if (last) setCursors([...cursors, { from: last.id }])
    },
    showNewest: () => setCursors([]),
    showAround: (postId) => setCursors(around(postId)),
  }
}
