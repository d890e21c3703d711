import { m } from '../../../shared/i18n/messages.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import type { usePosts } from './use-posts.ts'

interface PageOfPostsProps {
  list: ReturnType<typeof usePosts>
}

/** The way to what was written before the first post that is shown. */
export function EarlierPosts({ list }: PageOfPostsProps) {
  if (list.pageError)
    return (
      <Notice tone="due" live>
        <p className="mb-2">{m.conduct_post_missing()}</p>
        <Button size="small" onClick={list.showNewest}>
          {m.conduct_to_newest()}
        </Button>
      </Notice>
    )
  if (!list.hasEarlier) return null
  return (
    <Button size="small" className="self-start" busy={list.isLoading} onClick={list.showEarlier}>
      {m.conduct_earlier()}
    </Button>
  )
}

/** The ways on from an earlier part of the discussion. */
export function LaterPosts({ list }: PageOfPostsProps) {
  if (!list.hasLater || list.pageError) return null
  return (
    <div className="flex flex-wrap gap-2" data-print="hide">
      <Button size="small" busy={list.isLoading} onClick={list.showLater}>
        {m.conduct_later()}
      </Button>
      <Button size="small" kind="primary" onClick={list.showNewest}>
        {m.conduct_to_newest()}
      </Button>
    </div>
  )
}
