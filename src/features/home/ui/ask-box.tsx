import { askedTextMaxLength } from '@kopir/domain/proposal/asked-text'
import { terms } from '@kopir/domain/proposal/terms'
import { type FormEvent, useId, useState } from 'react'
import { useNavigate } from 'react-router'
import { newProposalPath } from '../../../entities/proposal/data/new-proposal-path.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { controlStyle } from '../../../shared/ui/control-style.ts'
import { ReadingOnly } from '../../../shared/ui/reading-only.tsx'

/** The one field that starts a draft, before any account is asked for. */
export function AskBox({ territoryId }: { territoryId: string }) {
  const [text, setText] = useState('')
  const navigate = useNavigate()
  const id = useId()

  function start(event: FormEvent) {
    event.preventDefault()
    navigate(newProposalPath(territoryId, { text: text.trim() }))
  }

  return (
    <>
      <ReadingOnly />
      <form
        onSubmit={start}
        className="needs-program flex flex-col gap-3 rounded-lg border border-line border-t-4 border-t-accent bg-surface p-4 shadow-raised sm:p-6"
        data-print="hide"
      >
        <label htmlFor={id} className="text-xl font-bold sm:text-2xl">
          {m.home_ask_label()}
        </label>
        <div className="flex flex-col gap-2 sm:flex-row sm:items-start">
          <textarea
            id={id}
            rows={2}
            value={text}
            maxLength={askedTextMaxLength}
            aria-describedby={`${id}-hint`}
            placeholder={m.home_ask_placeholder()}
            onChange={(event) => setText(event.target.value)}
            className={`${controlStyle} field-sizing-content max-h-60 min-h-16`}
          />
          <Button type="submit" kind="primary" className="sm:min-h-16 sm:px-6 sm:whitespace-nowrap">
            {m.home_ask_start()}
          </Button>
        </div>
        <p id={`${id}-hint`} className="text-sm text-ink-soft">
          {m.home_ask_hint()} {m.home_ask_commitment({ term: m.common_working_days({ count: terms.answerDays }) })}
        </p>
      </form>
    </>
  )
}
