import type { Post } from '@kopir/domain/forum/forum'
import { reasonLength } from '@kopir/domain/proposal/proposal'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { errorText } from '../../../shared/i18n/error-text.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Dialog } from '../../../shared/ui/dialog.tsx'
import { Field } from '../../../shared/ui/field.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { TextArea } from '../../../shared/ui/text-area.tsx'
import { notify } from '../../../shared/ui/toast-store.ts'
import { useKeptText } from '../../../shared/ui/use-kept-text.ts'
import { hidePost } from '../data/post-store.ts'

interface HidePostDialogProps {
  forumId: string
  sessionId: string
  post: Post
  onClose: () => void
}

/** Hiding asks for a reason: everybody reads it in place of the text. */
export function HidePostDialog({ forumId, sessionId, post, onClose }: HidePostDialogProps) {
  const [reason, setReason] = useKeptText(`hide.${post.id}`)
  const [problem, setProblem] = useState('')
  const hiding = useMutation({
    mutationFn: () => hidePost(forumId, sessionId, post.id, reason.trim()),
    onSuccess: () => {
      setReason('')
      notify(m.forums_post_hidden())
      onClose()
    },
  })

  function submit() {
    const { length } = reason.trim()
    if (length < reasonLength.min) setProblem(m.common_too_short({ min: reasonLength.min }))
    else if (length > reasonLength.max) setProblem(m.common_too_long({ max: reasonLength.max }))
    else hiding.mutate()
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={m.forums_hide_title()}
      actions={
        <>
          <Button onClick={onClose}>{m.common_cancel()}</Button>
          <Button kind="danger" busy={hiding.isPending} onClick={submit}>
            {m.forums_hide()}
          </Button>
        </>
      }
    >
      <blockquote lang={post.lang} className="max-h-40 overflow-y-auto border-l-4 border-line pl-3 text-ink-soft">
        {post.authorName}: {post.text}
      </blockquote>
      <Field label={m.forums_hide_reason()} hint={m.forums_hide_reason_hint()} error={problem}>
        {(control) => (
          <TextArea
            {...control}
            value={reason}
            countTo={reasonLength.max}
            onChange={(event) => {
              setReason(event.target.value)
              setProblem('')
            }}
          />
        )}
      </Field>
      <div role="alert" className="empty:hidden">
        {hiding.error && <Notice tone="late">{errorText(hiding.error)}</Notice>}
      </div>
    </Dialog>
  )
}
