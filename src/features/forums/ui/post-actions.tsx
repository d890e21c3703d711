import type { Post, Session } from '@kopir/domain/forum/forum'
import { m } from '../../../shared/i18n/messages.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { LinkButton } from '../../../shared/ui/link-button.tsx'

interface PostActionsProps {
  session: Session
  post: Post
  isOwn: boolean
  isPending: boolean
  canModerate: boolean
  onReply: () => void
  onHide: () => void
}

/** What can be done with a post: answer it, hide it, make one's own a proposal. */
export function PostActions({ session, post, isOwn, isPending, canModerate, onReply, onHide }: PostActionsProps) {
  if (isPending) return null
  const canReply = session.discussionOpen
  const canTurn = isOwn && !post.hidden
  const canHide = canModerate && !post.hidden
  if (!canReply && !canTurn && !canHide) return null
  const style = '-ml-3 py-0.5'
  return (
    <div className="flex flex-wrap gap-x-4" data-print="hide">
      {canReply && (
        <Button kind="quiet" size="small" className={style} onClick={onReply}>
          {m.forums_reply()}
          <span className="sr-only">: {post.authorName}</span>
        </Button>
      )}
      {canTurn && (
        <LinkButton
          kind="quiet"
          size="small"
          className={style}
          to={`/${session.territoryId}/proposals/new?text=${encodeURIComponent(post.text)}`}
        >
          {m.forums_turn_into_proposal()}
        </LinkButton>
      )}
      {canHide && (
        <Button kind="quiet" size="small" className={style} onClick={onHide}>
          {m.forums_hide()}
          <span className="sr-only">: {post.authorName}</span>
        </Button>
      )}
    </div>
  )
}
