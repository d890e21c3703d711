import { mayPost } from '@kopir/domain/forum/discussion'
import type { Post, Session } from '@kopir/domain/forum/forum'
import { newProposalPath } from '../../../entities/proposal/data/new-proposal-path.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { LinkButton } from '../../../shared/ui/link-button.tsx'
import type { OrderedAct } from './post-dialog.tsx'

interface PostActionsProps {
  session: Session
  post: Post
  isOwn: boolean
  isPending: boolean
  /** It waits and can still be taken back. */
  onTakeBack: (() => void) | undefined
  /** What the reader may do with it now. */
  acts: readonly OrderedAct[]
  /** Of the moderator's own side: others decide about it. */
  isOwnSide: boolean
  onReply: () => void
  onAct: (act: OrderedAct) => void
}

const labels: Record<OrderedAct, () => string> = {
  correct: m.conduct_correct,
  'take-back': m.conduct_take_back,
  report: m.conduct_report,
  object: m.conduct_object,
  show: m.conduct_show,
  hide: m.forums_hide,
  block: m.conduct_block,
}

const style = '-ml-3 py-0.5'

/** What can be done with a post: answer it, make one's own a proposal, correct, report or moderate it. */
export function PostActions({
  session,
  post,
  isOwn,
  isPending,
  onTakeBack,
  acts,
  isOwnSide,
  onReply,
  onAct,
}: PostActionsProps) {
  if (isPending) {
    return (
      onTakeBack && (
        <Button kind="quiet" size="small" className={`${style} self-start`} onClick={onTakeBack}>
          {m.common_act_take_back()}
        </Button>
      )
    )
  }
  const isThere = !post.hidden && post.takenBackAt === undefined
  const canReply = isThere && mayPost(session)
  const canTurn = isThere && isOwn
  if (!canReply && !canTurn && !isOwnSide && acts.length === 0) return null
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
          to={newProposalPath(session.territoryId, { text: post.text })}
        >
          {m.forums_turn_into_proposal()}
        </LinkButton>
      )}
      {isOwnSide && <p className="text-sm text-ink-soft">{m.errors_own_post()}</p>}
      {acts.map((act) => (
        <Button key={act} kind="quiet" size="small" className={style} onClick={() => onAct(act)}>
          {labels[act]()}
          <span className="sr-only">: {post.authorName}</span>
        </Button>
      ))}
    </div>
  )
}
