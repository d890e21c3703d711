import { mayBlock } from '@kopir/domain/block/acts/block-person'
import { concernsOwnSide, mayHidePosts } from '@kopir/domain/forum/acts/hide-post'
import { possiblePostActs } from '@kopir/domain/forum/decide-post-act'
import { isTakenBack } from '@kopir/domain/forum/define-post-act'
import type { Post, Session } from '@kopir/domain/forum/forum'
import { postSubject } from '../../../entities/forum/data/act-on-post.ts'
import { blockSubject } from '../../../entities/person/data/act-on-block.ts'
import { useReader } from '../../../entities/staff/data/use-reader.ts'
import { useWaitingSubjects } from '../../../shared/act/use-act-tray.ts'
import { useNow } from '../../../shared/clock/use-now.ts'
import type { OrderedAct } from './post-dialog.tsx'

interface PostActs {
  acts: OrderedAct[]
  /** The reader moderates here but not this post, which is their own side's. */
  isOwnSide: boolean
}

/** What the reader may order on a post of a session now; `answered` is the post that it answers. */
export function usePostActs(session: Session): (post: Post, answered: Post | null) => PostActs {
  const reader = useReader()
  const now = useNow()
  const waiting = useWaitingSubjects()
  const moderates = mayHidePosts(session, reader)
  return (post, answered) => {
    if (!reader) return { acts: [], isOwnSide: false }
    const place = { forumId: session.forumId, sessionId: session.id, postId: post.id }
    const isDecided = waiting.has(postSubject(place))
    const possible = possiblePostActs(post, session, reader, answered, now).flatMap((act) =>
      // Who can hide a post need not report it; reports and objections are settled where they wait.
      act === 'leave' || act === 'dismiss' || (act === 'report' && moderates) ? [] : [act],
    )
    const isOthers = post.authorUid !== reader.uid
    const mayBeHidden = moderates && !post.hidden && !isTakenBack(post)
    const isOwnSide = mayBeHidden && concernsOwnSide(post, answered, reader)
    const hide = mayBeHidden && !isOwnSide ? (['hide'] as const) : []
    const isBeingBlocked = waiting.has(blockSubject(session.territoryId, post.authorUid))
    const mayBeBlocked = isOthers && !isBeingBlocked && mayBlock(reader.staff, session.territoryId)
    const block = mayBeBlocked ? (['block'] as const) : []
    return { acts: [...(isDecided ? [] : [...possible, ...hide]), ...block], isOwnSide: isOwnSide && isOthers }
  }
}
