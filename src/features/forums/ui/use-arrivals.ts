import type { Post } from '@kopir/domain/forum/forum'
import { useCallback, useEffect, useRef, useState } from 'react'

interface Arrivals {
  /** Came from others since the page was opened; they keep their mark until the reader speaks. */
  fresh: ReadonlySet<string>
  /** Of these, the ones that were not on the screen yet. */
  unseen: ReadonlySet<string>
  /** The last of them as it stands now, for a screen reader; nothing once it is hidden. */
  latest: Post | null
  markSeen: (postId: string) => void
  clear: () => void
}

const none: ReadonlySet<string> = new Set()

/** What arrives in a discussion while it is read. */
export function useArrivals(posts: readonly Post[] | undefined, ownUid: string | null): Arrivals {
  const newest = useRef<number | null>(null)
  const known = useRef(new Set<string>())
  const [fresh, setFresh] = useState(none)
  const [unseen, setUnseen] = useState(none)
  const [latestId, setLatestId] = useState<string | null>(null)

  useEffect(() => {
    if (!posts) return
    const since = newest.current
    // An older post may slide into the window of the last ones: that is no news.
    const arrived = posts.filter(
      ({ id, createdAt }) => since !== null && !known.current.has(id) && createdAt.getTime() >= since,
    )
    for (const { id } of posts) known.current.add(id)
    newest.current = posts.reduce((time, { createdAt }) => Math.max(time, createdAt.getTime()), since ?? 0)
    const foreign = arrived.filter(({ authorUid, hidden }) => authorUid !== ownUid && !hidden)
    const last = foreign.at(-1)
    if (!last) return
    const ids = foreign.map(({ id }) => id)
    setFresh((before) => new Set([...before, ...ids]))
    setUnseen((before) => new Set([...before, ...ids]))
    setLatestId(last.id)
  }, [posts, ownUid])

  const markSeen = useCallback((postId: string) => {
    setUnseen((before) => (before.has(postId) ? new Set([...before].filter((id) => id !== postId)) : before))
  }, [])
  const clear = useCallback(() => {
    setFresh(none)
    setUnseen(none)
  }, [])
  const latest = posts?.find(({ id, hidden }) => id === latestId && !hidden) ?? null
  return { fresh, unseen, latest, markSeen, clear }
}
