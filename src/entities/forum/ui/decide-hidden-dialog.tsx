import { reasonLength } from '@kopir/domain/act/reason-length'
import type { ReactNode } from 'react'
import { ReasonDialog } from '../../../shared/act/reason-dialog.tsx'
import { m } from '../../../shared/i18n/messages.ts'
import { actOnPost, type PostPlace, postSubject } from '../data/act-on-post.ts'

type HiddenPostAct = 'object' | 'show' | 'dismiss'

interface DecideHiddenDialogProps {
  act: HiddenPostAct
  place: PostPlace
  /** The words that are hidden, where the reader may see them. */
  children?: ReactNode
  onClose: () => void
  /** It was taken back: the dialog is wanted again. */
  onReopen: () => void
}

/** What is said about a hidden post: the author objects, a moderator shows it again or leaves it hidden. */
export function DecideHiddenDialog({ act, place, children, onClose, onReopen }: DecideHiddenDialogProps) {
  const words = {
    object: [m.conduct_object_title(), m.conduct_object_hint(), m.conduct_object(), m.conduct_objected()],
    show: [m.conduct_show_title(), m.conduct_told_hint(), m.conduct_show(), m.conduct_shown()],
    dismiss: [m.conduct_dismiss_title(), m.conduct_told_hint(), m.conduct_dismiss(), m.conduct_dismissed()],
  } as const satisfies Record<HiddenPostAct, readonly string[]>
  const [title, hint, confirm, said] = words[act]
  return (
    <ReasonDialog
      keepAs={`${act}.${place.postId}`}
      limits={reasonLength}
      title={title}
      label={m.conduct_reason()}
      hint={hint}
      confirm={confirm}
      said={said}
      waits={{ subject: postSubject(place), about: m.conduct_hidden_post(), onReopen }}
      onClose={onClose}
      onConfirm={({ text: reason, lang }) => actOnPost({ act, ...place, reason, lang })}
    >
      {children}
    </ReasonDialog>
  )
}
