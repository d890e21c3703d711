import { useState } from 'react'
import { meaningAt, placesOf, type WorkMeaning, workMeanings } from '../../../entities/staff/data/work-keys.ts'
import { workMeaningLabel } from '../../../entities/staff/words.ts'
import { changeActSettings, useActSettings } from '../../../shared/act/act-settings.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Checkbox } from '../../../shared/ui/checkbox.tsx'
import { FieldError } from '../../../shared/ui/field-error.tsx'
import { keyName } from '../../../shared/work-list/key-meaning.ts'

/** Single keys in the queue and at the desk: whether they act, and where they lie. */
export function KeySettings() {
  const settings = useActSettings()
  const places = placesOf(settings)
  const [asked, setAsked] = useState<WorkMeaning | null>(null)
  const [problem, setProblem] = useState('')

  /** Whether the press is meant for the key that is being chosen; Tab and Escape still lead on. */
  function take(meaning: WorkMeaning, place: string): boolean {
    if (place === 'Escape' || place === 'Tab') {
      setAsked(null)
      return place === 'Escape'
    }
    const taken = meaningAt(settings, place, meaning)
    if (keyName(place) === null) setProblem(m.work_key_unfit())
    else if (taken) setProblem(m.work_key_taken({ meaning: workMeaningLabel(taken) }))
    else {
      changeActSettings({ places: { ...settings.places, [meaning]: place } })
      setAsked(null)
      setProblem('')
    }
    return true
  }

  return (
    <div className="flex flex-col gap-3">
      <Checkbox
        label={m.work_keys_on()}
        checked={settings.keys}
        onChange={(event) => changeActSettings({ keys: event.target.checked })}
      />
      {settings.keys && (
        <>
          <p className="max-w-text text-sm text-ink-soft">{m.work_keys_place()}</p>
          <ul className="grid gap-2 sm:grid-cols-2">
            {workMeanings.map((meaning) => {
              const label = workMeaningLabel(meaning)
              const key = keyName(places[meaning]) ?? ''
              return (
                <li key={meaning} className="flex items-center justify-between gap-3">
                  <span>{label}</span>
                  <Button
                    size="small"
                    aria-label={asked === meaning ? m.work_key_press() : m.work_key_is({ meaning: label, key })}
                    onClick={() => {
                      setProblem('')
                      setAsked(meaning)
                    }}
                    onBlur={() => setAsked(null)}
                    onKeyDown={(event) => {
                      if (asked === meaning && take(meaning, event.code)) event.preventDefault()
                    }}
                  >
                    {asked === meaning ? m.work_key_press() : <kbd className="min-w-6 font-medium">{key}</kbd>}
                  </Button>
                </li>
              )
            })}
          </ul>
          <FieldError>{problem}</FieldError>
          <Button className="self-start" size="small" onClick={() => changeActSettings({ places: {} })}>
            {m.work_keys_usual()}
          </Button>
        </>
      )}
    </div>
  )
}
