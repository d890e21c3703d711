import { useState } from 'react'
import { m } from '../i18n/messages.ts'
import { Markdown } from '../text/markdown.tsx'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { TextArea } from '../ui/text-area.tsx'

interface MarkdownFieldProps {
  label: string
  hint?: string
  error?: string | undefined
  /** The language it is written in. */
  lang: string
  value: string
  countTo: number
  onChange: (value: string) => void
}

/** A long text in Markdown with a look at how it will read. */
export function MarkdownField({ label, hint, error, lang, value, countTo, onChange }: MarkdownFieldProps) {
  const [previewed, setPreviewed] = useState(false)
  return (
    <div className="flex flex-col gap-2">
      <Field label={label} hint={hint} error={error}>
        {(control) => (
          <TextArea
            {...control}
            rows={8}
            lang={lang}
            value={value}
            countTo={countTo}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      </Field>
      <div>
        <Button size="small" aria-expanded={previewed} onClick={() => setPreviewed(!previewed)}>
          {previewed ? m.common_preview_hide() : m.common_preview_show()}
        </Button>
      </div>
      {previewed && (
        <div className="rounded-md border border-dashed border-line-strong bg-surface px-4 py-3">
          {value.trim() ? (
            <Markdown text={value} lang={lang} />
          ) : (
            <p className="text-ink-soft">{m.common_preview_empty()}</p>
          )}
        </div>
      )}
    </div>
  )
}
