import type { Post, Session } from '@kopir/domain/forum/forum'
import type { PostActName } from '@kopir/domain/forum/post-acts'
import { DecideHiddenDialog } from '../../../entities/forum/ui/decide-hidden-dialog.tsx'
import { HidePostDialog } from '../../../entities/forum/ui/hide-post-dialog.tsx'
import { BlockPersonDialog } from '../../../entities/person/ui/block-person-dialog.tsx'
import { CorrectPostDialog } from './correct-post-dialog.tsx'
import { ReportPostDialog } from './report-post-dialog.tsx'
import { TakeBackPostDialog } from './take-back-post-dialog.tsx'

/** What is ordered from a post in its discussion. */
export type OrderedAct = Exclude<PostActName, 'leave' | 'dismiss'> | 'hide' | 'block'

interface PostDialogProps {
  session: Session
  post: Post
  act: OrderedAct
  onClose: () => void
  /** It was taken back: the dialog is wanted again. */
  onReopen: () => void
}

/** The question that an act on a post asks before it is taken. */
export function PostDialog({ session, post, act, onClose, onReopen }: PostDialogProps) {
  const place = { forumId: session.forumId, sessionId: session.id, postId: post.id }
  const common = { place, post, onClose }
  switch (act) {
    case 'hide':
      return <HidePostDialog {...common} onReopen={onReopen} />
    case 'correct':
      return <CorrectPostDialog {...common} />
    case 'take-back':
      return <TakeBackPostDialog {...common} onReopen={onReopen} />
    case 'report':
      return <ReportPostDialog {...common} onReopen={onReopen} />
    case 'block':
      return (
        <BlockPersonDialog
          territoryId={session.territoryId}
          uid={post.authorUid}
          name={post.authorName}
          onClose={onClose}
          onReopen={onReopen}
        />
      )
    default:
      return <DecideHiddenDialog act={act} place={place} onClose={onClose} onReopen={onReopen} />
  }
}
