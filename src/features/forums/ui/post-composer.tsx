import { type Post, postLength } from '@kopir/domain/forum/forum'
import { inLanguage } from '@kopir/domain/in-language'
import { X } from 'lucide-react'
import { type RefObject, useId, useState } from 'react'
import { useLocation } from 'react-router'
import { errorText } from '../../../shared/i18n/error-text.ts'
import { formatNumber } from '../../../shared/i18n/format-number.ts'
import { useLanguage } from '../../../shared/i18n/language.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { signInPath } from '../../../shared/session/sign-in-path.ts'
import { useMyNgos } from '../../../shared/session/use-my-ngos.ts'
import { useSession } from '../../../shared/session/use-session.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { classNames } from '../../../shared/ui/class-names.ts'
import { controlStyle } from '../../../shared/ui/control-style.ts'
import { LinkButton } from '../../../shared/ui/link-button.tsx'
import { Select } from '../../../shared/ui/select.tsx'

interface PostComposerProps {
  field: RefObject<HTMLTextAreaElement | null>
  text: string
  onText: (text: string) => void
  error: unknown
  replyTo: Post | null
  onCancelReply: () => void
  onSend: (ngo: { id: string; name: string } | null) => void
}

/** Where one writes in a discussion: before signing in too, the text stays on the device. */
export function PostComposer({ field, text, onText, error, replyTo, onCancelReply, onSend }: PostComposerProps) {
  const id = useId()
  const language = useLanguage()
  const location = useLocation()
  const { status } = useSession()
  const myNgos = useMyNgos()
  const [ngoId, setNgoId] = useState('')
  const [problem, setProblem] = useState('')
  const ngos = (myNgos ?? []).map((ngo) => ({ id: ngo.ngoId, name: inLanguage(ngo.name, language).text }))
  const { length } = text
  const message = problem || (error ? errorText(error) : '')

  function submit() {
    if (status !== 'signed-in') return
    if (!text.trim()) setProblem(m.forums_text_required())
    else if (text.trim().length > postLength.max) setProblem(m.common_too_long({ max: postLength.max }))
    else onSend(ngos.find((ngo) => ngo.id === ngoId) ?? null)
    field.current?.focus()
  }

  return (
    <form
      aria-label={m.forums_write()}
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {replyTo && (
        <p className="flex items-center justify-between gap-2 rounded-md bg-sunken px-3 py-1 text-sm">
          <span className="min-w-0 truncate">
            {m.forums_replying_to({ name: replyTo.authorName })} <span lang={replyTo.lang}>«{replyTo.text}»</span>
          </span>
          <button type="button" onClick={onCancelReply} className="target grid size-8 shrink-0 place-items-center">
            <X aria-hidden className="size-4" />
            <span className="sr-only">{m.forums_cancel_reply()}</span>
          </button>
        </p>
      )}
      <label htmlFor={id} className="text-sm font-medium">
        {replyTo ? m.forums_your_reply() : m.forums_your_post()}
      </label>
      <textarea
        ref={field}
        id={id}
        rows={2}
        value={text}
        aria-describedby={`${id}-error`}
        aria-invalid={message ? true : undefined}
        className={classNames(controlStyle, 'field-sizing-content max-h-[30vh] min-h-16')}
        onChange={(event) => {
          setProblem('')
          onText(event.target.value)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault()
            submit()
          }
        }}
      />
      <div role="alert" id={`${id}-error`} className="text-sm font-medium text-late empty:hidden">
        {message}
      </div>
      <div className="flex flex-wrap items-center justify-end gap-x-3 gap-y-2">
        {ngos.length > 0 && (
          <Select
            aria-label={m.forums_post_as()}
            value={ngoId}
            placeholder={m.forums_post_as_self()}
            options={ngos.map((ngo) => ({ value: ngo.id, label: ngo.name }))}
            onChange={(event) => setNgoId(event.target.value)}
            className="w-auto max-w-full min-w-0 flex-1 sm:max-w-80"
          />
        )}
        {length > postLength.max * 0.8 && (
          <span className={classNames('tabular text-sm', length > postLength.max ? 'text-late' : 'text-ink-soft')}>
            {m.common_characters({ count: formatNumber(length), max: formatNumber(postLength.max) })}
          </span>
        )}
        <span className="mr-auto text-sm text-ink-soft max-sm:hidden">
          {status === 'signed-out' ? m.forums_sign_in_keeps() : m.forums_send_hint()}
        </span>
        {status === 'signed-out' ? (
          <LinkButton kind="primary" to={signInPath(location)}>
            {m.forums_sign_in_to_send()}
          </LinkButton>
        ) : (
          <Button kind="primary" type="submit" busy={status === 'loading'}>
            {m.forums_send()}
          </Button>
        )}
      </div>
    </form>
  )
}
