import { postLength } from '@kopir/domain/forum/discussion'
import type { Post } from '@kopir/domain/forum/forum'
import { inLanguage, type PartlyLocalized } from '@kopir/domain/language'
import { X } from 'lucide-react'
import { type RefObject, type SyntheticEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import { useNgosHere } from '../../../entities/staff/data/use-ngos-here.ts'
import { lengthProblem } from '../../../shared/form/length-problem.ts'
import { useCheckedForm } from '../../../shared/form/use-checked-form.ts'
import { errorText } from '../../../shared/i18n/error-text.ts'
import { formatNumber } from '../../../shared/i18n/format-number.ts'
import { useLanguage } from '../../../shared/i18n/language.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { KeptNotice } from '../../../shared/kept/kept-notice.tsx'
import type { Kept } from '../../../shared/kept/use-kept.ts'
import { useSignIn } from '../../../shared/sign-in/use-sign-in.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { classNames } from '../../../shared/ui/class-names.ts'
import { controlStyle } from '../../../shared/ui/control-style.ts'
import { FieldError } from '../../../shared/ui/field-error.tsx'
import { Select } from '../../../shared/ui/select.tsx'
import { unfinishedFactor, useTextLimit } from '../../../shared/ui/use-text-limit.ts'

interface PostComposerProps {
  territoryId: string
  field: RefObject<HTMLTextAreaElement | null>
  kept: Kept<string>
  onText: (text: string) => void
  error: unknown
  replyTo: Post | null
  /** The NGO in whose thread a reply goes; its people speak for it there unless they choose otherwise. */
  threadNgoId: string | null
  onCancelReply: () => void
  onSend: (ngo: { id: string; name: PartlyLocalized } | null) => void
  /** Signs in first; what is written is sent on the way back. */
  onSignIn: () => void
}

/** Where one writes in a discussion: before signing in too, the text stays on the device. */
export function PostComposer({ territoryId, field, kept, onText, error, ...rest }: PostComposerProps) {
  const { replyTo, threadNgoId, onCancelReply, onSend, onSignIn } = rest
  const id = useId()
  const language = useLanguage()
  const { status } = useSignIn()
  const myNgos = useNgosHere(territoryId)
  const [chosen, setChosen] = useState<string | null>(null)
  const isOrdered = useRef(false)
  const ngos = (myNgos ?? []).map(({ ngoId, name }) => ({ id: ngoId, name }))
  const text = kept.value
  const offered = replyTo && ngos.some((ngo) => ngo.id === threadNgoId) ? threadNgoId : null
  const ngoId = chosen ?? offered ?? ''
  const { length } = text
  const limit = useTextLimit(text, postLength.max * unfinishedFactor)
  const problem = lengthProblem(text, postLength, m.forums_text_required())
  const form = useCheckedForm(problem ? { problem } : null, () => {
    if (status === 'signed-out') return onSignIn()
    onSend(ngos.find((ngo) => ngo.id === ngoId) ?? null)
    field.current?.focus()
  })
  const refused = limit.isRefused && m.common_not_taken({ max: formatNumber(postLength.max * unfinishedFactor) })
  const message = refused || (form.problems?.problem ?? (error ? errorText(error) : ''))

  function submit(event: SyntheticEvent) {
    event.preventDefault()
    // Sent as soon as it is known who writes.
    isOrdered.current = status === 'loading'
    if (isOrdered.current) return
    // Nothing is written yet: whoever wants to write signs in.
    if (status === 'signed-out' && text.trim() === '') onSignIn()
    else form.submit()
  }

  const sendOrdered = useEffectEvent(() => {
    if (isOrdered.current) form.ref.current?.requestSubmit()
  })
  useEffect(() => {
    if (status !== 'loading') sendOrdered()
  }, [status])

  return (
    <form ref={form.ref} noValidate aria-label={m.forums_write()} className="flex flex-col gap-2" onSubmit={submit}>
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
        onChange={(event) => limit.takes(event.target.value) && onText(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && submit(event)}
      />
      <FieldError id={`${id}-error`}>{message}</FieldError>
      <KeptNotice kept={kept} show={(version) => version} onSettle={kept.settle} />
      <div className="flex flex-wrap items-center justify-end gap-x-3 gap-y-2">
        {ngos.length > 0 && (
          <Select
            aria-label={m.forums_post_as()}
            value={ngoId}
            placeholder={m.forums_post_as_self()}
            options={ngos.map((ngo) => ({ value: ngo.id, label: inLanguage(ngo.name, language).text }))}
            onChange={(event) => setChosen(event.target.value)}
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
        <Button kind="primary" type="submit" busy={status === 'loading'}>
          {status === 'signed-out' ? m.forums_sign_in_to_send() : m.forums_send()}
        </Button>
      </div>
    </form>
  )
}
