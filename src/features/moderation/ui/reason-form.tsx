import type { Language } from '@kopir/domain/language'
import { publicationRules, reasonLength } from '@kopir/domain/proposal/proposal'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { readStored, removeStored, store } from '../../../shared/device-storage.ts'
import { errorText } from '../../../shared/i18n/error-text.ts'
import { getLanguage } from '../../../shared/i18n/language.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { ruleText } from '../../../shared/i18n/vocabulary/proposal.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Field } from '../../../shared/ui/field.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { RadioGroup } from '../../../shared/ui/radio-group.tsx'
import { Select } from '../../../shared/ui/select.tsx'
import { TextArea } from '../../../shared/ui/text-area.tsx'
import { useReasonTemplates } from './use-reason-templates.ts'

type Rule = (typeof publicationRules)[number]

const isRule = (number: number) => (publicationRules as readonly number[]).includes(number)

interface ReasonFormProps {
  proposalId: string
  kind: 'return' | 'reject'
  /** The author's language: templates are written in it. */
  lang: Language
  onSend: (reason: { text: string; lang: Language }, rule: Rule | null) => Promise<void>
  onCancel: () => void
}

/** Why a text is returned or not published. What is typed stays on the device until it is accepted. */
export function ReasonForm({ proposalId, kind, lang, onSend, onCancel }: ReasonFormProps) {
  const key = `reason.${kind}.${proposalId}`
  const [reason, setReason] = useState(() => readStored<string>(key) ?? '')
  const [rule, setRule] = useState<Rule | null>(null)
  const [attempted, setAttempted] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea')?.focus(), [])

  const templates = useReasonTemplates(lang)

  const length = reason.trim().length
  const reasonProblem =
    length < reasonLength.min
      ? m.common_too_short({ min: reasonLength.min })
      : length > reasonLength.max
        ? m.common_too_long({ max: reasonLength.max })
        : ''
  const ruleProblem = kind === 'reject' && rule === null ? m.moderation_rule_required() : ''

  function write(text: string) {
    setReason(text)
    store(key, text)
  }

  async function send() {
    setAttempted(true)
    setFailure(null)
    if (reasonProblem || ruleProblem || busy) return
    setBusy(true)
    try {
      const isTemplate = templates.texts.some((template) => reason.includes(template))
      await onSend({ text: reason.trim(), lang: isTemplate ? templates.lang : getLanguage() }, rule)
      removeStored(key)
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') onCancel()
    else if (event.target instanceof HTMLInputElement && isRule(Number(event.key))) setRule(Number(event.key) as Rule)
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send()
    else return
    event.preventDefault()
  }

  return (
    <form
      ref={form}
      noValidate
      aria-label={kind === 'return' ? m.moderation_return() : m.moderation_reject()}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
      onKeyDown={onKeyDown}
      className="flex flex-col gap-4 rounded-lg border border-line-strong bg-sunken p-4"
    >
      {kind === 'reject' && (
        <RadioGroup
          legend={m.moderation_rule_legend()}
          options={publicationRules.map((number) => ({
            value: String(number),
            label: `${number}. ${ruleText(number)}`,
          }))}
          value={rule === null ? null : String(rule)}
          onChange={(value) => setRule(Number(value) as Rule)}
          error={attempted ? ruleProblem : ''}
        />
      )}
      <Field
        label={m.moderation_reason_label()}
        hint={kind === 'return' ? m.moderation_return_hint() : m.moderation_reject_hint()}
        error={attempted ? reasonProblem : ''}
      >
        {(control) => (
          <TextArea
            {...control}
            rows={3}
            value={reason}
            countTo={reasonLength.max}
            onChange={(event) => write(event.target.value)}
          />
        )}
      </Field>
      {kind === 'return' && (
        <Select
          aria-label={m.moderation_template()}
          value=""
          placeholder={m.moderation_template()}
          options={templates.texts.map((text) => ({ value: text, label: text }))}
          onChange={(event) =>
            event.target.value && write([reason.trim(), event.target.value].filter(Boolean).join('\n'))
          }
        />
      )}
      <div role="alert">{failure !== null && <Notice tone="late">{errorText(failure)}</Notice>}</div>
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" kind={kind === 'reject' ? 'danger' : 'primary'} busy={busy}>
          {kind === 'return' ? m.moderation_return() : m.moderation_reject()}
        </Button>
        <Button onClick={onCancel}>{m.common_cancel()}</Button>
        <span className="text-sm text-ink-soft max-sm:hidden">{m.moderation_send_hint()}</span>
      </div>
    </form>
  )
}
