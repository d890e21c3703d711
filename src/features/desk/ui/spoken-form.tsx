import { inLanguage } from '@kopir/domain/in-language'
import type { ProposalLevel } from '@kopir/domain/proposal/theme'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { removeStored, store } from '../../../shared/device-storage.ts'
import { errorText } from '../../../shared/i18n/error-text.ts'
import { formatDate } from '../../../shared/i18n/format-date.ts'
import { getLanguage, useLanguage } from '../../../shared/i18n/language.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { ContentFields } from '../../../shared/proposal/content-fields.tsx'
import { checkContent } from '../../../shared/proposal/content-problems.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Field } from '../../../shared/ui/field.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { Select } from '../../../shared/ui/select.tsx'
import { enterSpoken } from '../data/desk-acts.ts'
import { emptySpoken, readSpokenDraft, type SpokenDraft } from '../data/spoken-draft.ts'
import { recentForumsQuery } from '../data/spoken-queries.ts'
import { NgoPicker } from './ngo-picker.tsx'
import { SpokenCode, type SpokenReceipt } from './spoken-code.tsx'

interface SpokenFormProps {
  territoryId: string
  uid: string
  level: ProposalLevel
}

/** A secretary enters on the spot what an NGO asked aloud; what is typed stays on the device until it is accepted. */
export function SpokenForm({ territoryId, uid, level }: SpokenFormProps) {
  const key = `spoken.${uid}.${territoryId}`
  const language = useLanguage()
  const [draft, setDraft] = useState(() => readSpokenDraft(key, getLanguage(), level))
  const [attempted, setAttempted] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const [receipt, setReceipt] = useState<SpokenReceipt | null>(null)
  const forums = useQuery(recentForumsQuery(territoryId))
  const form = useRef<HTMLFormElement>(null)
  const { ngoId, forumId, ...content } = draft
  const checked = checkContent(content)

  function change(changed: Partial<SpokenDraft>) {
    const next = { ...draft, ...changed }
    setDraft(next)
    store(key, next)
  }

  async function send(event: FormEvent) {
    event.preventDefault()
    setAttempted(true)
    setFailure(null)
    if (!checked.content || ngoId === null) {
      // The mistakes are rendered by then.
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus())
      return
    }
    setBusy(true)
    try {
      const { proposalId, claimCode } = await enterSpoken({ ...checked.content, territoryId, ngoId, forumId })
      removeStored(key)
      setReceipt({ proposalId, claimCode, title: checked.content.title, lang: checked.content.lang })
      // The next question comes from the same meeting.
      setDraft({ ...emptySpoken(getLanguage(), level), forumId })
      setAttempted(false)
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }

  if (receipt) return <SpokenCode receipt={receipt} onNext={() => setReceipt(null)} />
  return (
    <form ref={form} noValidate onSubmit={send} className="flex flex-col gap-6">
      <NgoPicker
        territoryId={territoryId}
        value={ngoId}
        error={attempted && ngoId === null ? m.desk_spoken_ngo_required() : undefined}
        onChange={(id) => change({ ngoId: id })}
      />
      <Field label={m.desk_spoken_meeting()} optional>
        {(control) => (
          <Select
            {...control}
            value={forumId ?? ''}
            placeholder={m.desk_spoken_meeting_none()}
            options={(forums.data ?? []).map(({ id, title, startsAt }) => ({
              value: id,
              label: `${formatDate(startsAt)} · ${inLanguage(title, language).text}`,
            }))}
            onChange={(event) => change({ forumId: event.target.value || null })}
          />
        )}
      </Field>
      <ContentFields
        territoryId={territoryId}
        content={content}
        problems={attempted ? (checked.problems ?? {}) : {}}
        onChange={change}
      />
      <div role="alert">{failure !== null && <Notice tone="late">{errorText(failure)}</Notice>}</div>
      <div>
        <Button type="submit" kind="primary" busy={busy}>
          {m.desk_spoken_send()}
        </Button>
      </div>
    </form>
  )
}
