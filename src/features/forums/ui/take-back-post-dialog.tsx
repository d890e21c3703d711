import type { Post } from '@kopir/domain/forum/forum'
import { actOnPost, type PostPlace, postSubject } from '../../../entities/forum/data/act-on-post.ts'
import { PostQuote } from '../../../entities/forum/ui/post-quote.tsx'
import { ActDialog } from '../../../shared/act/act-dialog.tsx'
import { useAct } from '../../../shared/act/use-act.ts'
import { m } from '../../../shared/i18n/messages.ts'

interface TakeBackPostDialogProps {
  place: PostPlace
  post: Post
  onClose: () => void
  /** It was taken back: the dialog is wanted again. */
  onReopen: () => void
}

/** Asks once before the author's words leave the page. */
export function TakeBackPostDialog({ place, post, onClose, onReopen }: TakeBackPostDialogProps) {
  const act = useAct({
    run: () => actOnPost({ act: 'take-back', ...place }),
    waits: () => ({
      subject: postSubject(place),
      text: m.common_act_named({ act: m.conduct_take_back(), title: post.authorName }),
    }),
    said: () => m.conduct_taken_back_said(),
    goOn: onClose,
    onTakenBack: onReopen,
  })
  return (
    <ActDialog
      title={m.conduct_take_back_title()}
      confirm={m.conduct_take_back()}
      danger
      busy={act.busy}
      failure={act.failure}
      onClose={onClose}
      onConfirm={act.send}
    >
      <PostQuote post={post} />
      <p>{m.conduct_take_back_hint()}</p>
    </ActDialog>
  )
}
