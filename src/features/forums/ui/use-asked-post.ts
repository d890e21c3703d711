import { useEffect, useEffectEvent, useState } from 'react'
import { useSearchParams } from 'react-router'
import { postAnchor } from './post-item.tsx'
import type { usePosts } from './use-posts.ts'

/** Brings a post on the screen; with the focus, to its middle. */
export function goToPost(postId: string, focus: boolean): void {
  const element = document.getElementById(postAnchor(postId))
  element?.scrollIntoView({ block: focus ? 'center' : 'nearest' })
  if (focus) element?.focus({ preventScroll: true })
}

/** The post that the address asks for (`?post=`), gone to once it stands on the page; null when none is asked for. */
export function useAskedPost({ posts, showAround }: ReturnType<typeof usePosts>): string | null {
  const [search] = useSearchParams()
  const asked = search.get('post')
  const [sought, setSought] = useState<string | null>(null)
  const isThere = asked !== null && posts?.some(({ id }) => id === asked)
  const isLoaded = posts !== undefined
  const seek = useEffectEvent((id: string) => showAround(id))

  useEffect(() => {
    if (asked !== null && isThere) goToPost(asked, true)
  }, [asked, isThere])

  useEffect(() => {
    if (asked === null || !isLoaded || isThere || sought === asked) return
    setSought(asked)
    seek(asked)
  }, [asked, isLoaded, isThere, sought])
  return asked
}
