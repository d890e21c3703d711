import { inLanguage } from '@kopir/domain/in-language'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { errorText } from '../../../shared/i18n/error-text.ts'
import { useLanguage } from '../../../shared/i18n/language.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { formLabel } from '../../../shared/i18n/vocabulary/ngo.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Field } from '../../../shared/ui/field.tsx'
import { TextInput } from '../../../shared/ui/text-input.tsx'
import { spokenNgosQuery } from '../data/spoken-queries.ts'

interface NgoPickerProps {
  territoryId: string
  value: string | null
  error: string | undefined
  onChange: (ngoId: string | null) => void
}

const mostShown = 8

/** Finds the NGO that asked, by any spelling of its name or by its BIN. */
export function NgoPicker({ territoryId, value, error, onChange }: NgoPickerProps) {
  const language = useLanguage()
  const registry = useQuery(spokenNgosQuery(territoryId))
  const [typed, setTyped] = useState('')
  const isPicked = useRef(false)
  const changeButton = useRef<HTMLButtonElement>(null)
  // The button that was pressed is gone: the focus goes to what stands in its place.
  useEffect(() => {
    if (value !== null && isPicked.current) changeButton.current?.focus()
    isPicked.current = false
  }, [value])
  const { rows = [], index } = registry.data ?? {}
  const chosen = rows.find(({ id }) => id === value)

  if (value !== null)
    return (
      <div className="flex flex-col gap-1">
        <p className="font-medium">{m.desk_spoken_ngo()}</p>
        <div className="flex flex-wrap items-center gap-3">
          <span className="font-semibold">{chosen ? inLanguage(chosen.name, language).text : value}</span>
          <Button ref={changeButton} size="small" onClick={() => onChange(null)}>
            {m.desk_spoken_ngo_change()}
          </Button>
        </div>
      </div>
    )

  const found = typed.trim() && index ? index.search(typed).flatMap((at) => rows[at] ?? []) : []
  return (
    <div className="flex flex-col gap-2">
      <Field
        label={m.desk_spoken_ngo()}
        hint={m.desk_spoken_ngo_hint()}
        error={registry.error ? errorText(registry.error) : error}
      >
        {(control) => (
          <TextInput
            {...control}
            type="search"
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <p role="status" className="text-sm text-ink-soft empty:hidden">
        {typed.trim() && index ? m.desk_spoken_ngo_found({ count: found.length }) : ''}
      </p>
      {found.length > 0 && (
        <ul className="divide-y divide-line overflow-hidden rounded-md border border-line bg-surface">
          {found.slice(0, mostShown).map((row) => {
            const name = inLanguage(row.name, language)
            return (
              <li key={row.id}>
                <button
                  type="button"
                  onClick={() => {
                    isPicked.current = true
                    onChange(row.id)
                  }}
                  className="target flex w-full flex-col px-3 py-2 text-left hover:bg-sunken"
                >
                  <span lang={name.lang}>{name.text}</span>
                  <span className="tabular text-sm text-ink-soft">
                    {[formLabel(row.legalForm), row.bin].filter(Boolean).join(' · ')}
                  </span>
                </button>
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}
