import type { CivilDate } from '@kopir/domain/time/civil-date'
import { Plus } from 'lucide-react'
import { m } from '../../../shared/i18n/messages.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Field } from '../../../shared/ui/field.tsx'
import { TextInput } from '../../../shared/ui/text-input.tsx'
import type { AnswerDraft, AnswerProblems } from '../data/answer-draft.ts'

type Promises = AnswerDraft['commitments']

interface PromisesEditorProps {
  promises: Promises
  lang: string
  problems: AnswerProblems | null
  earliest: CivilDate
  onChange: (promises: Promises) => void
}

const most = 10

/** What is promised, and by when: these become lines of the roadmap. */
export function PromisesEditor({ promises, lang, problems, earliest, onChange }: PromisesEditorProps) {
  const replace = (position: number, changed: Partial<Promises[number]>) =>
    onChange(promises.map((promise, index) => (index === position ? { ...promise, ...changed } : promise)))
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="font-medium">{m.desk_promises()}</legend>
      <p className="text-sm text-ink-soft">{m.desk_promises_hint()}</p>
      {promises.map((promise, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place
        <div key={index} className="grid items-start gap-3 rounded-md border border-line p-3 sm:grid-cols-[1fr_11rem]">
          <Field label={m.desk_promise_title({ number: index + 1 })} error={problems?.titles[index]}>
            {(control) => (
              <TextInput
                {...control}
                lang={lang}
                maxLength={300}
                value={promise.title}
                onChange={(event) => replace(index, { title: event.target.value })}
              />
            )}
          </Field>
          <Field label={m.desk_promise_due({ number: index + 1 })} error={problems?.days[index]}>
            {(control) => (
              <TextInput
                {...control}
                type="date"
                min={earliest}
                value={promise.dueOn}
                onChange={(event) => replace(index, { dueOn: event.target.value })}
              />
            )}
          </Field>
          {promises.length > 1 && (
            <div>
              <Button
                kind="quiet"
                size="small"
                onClick={() => onChange(promises.filter((_, position) => position !== index))}
              >
                {m.desk_promise_remove({ number: index + 1 })}
              </Button>
            </div>
          )}
        </div>
      ))}
      <div role="alert" className="text-sm font-medium text-late empty:hidden">
        {problems?.commitments}
      </div>
      {promises.length < most && (
        <div>
          <Button size="small" onClick={() => onChange([...promises, { title: '', dueOn: '' }])}>
            <Plus aria-hidden className="size-4" />
            {m.desk_promise_add()}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
