import { sourceLength } from '@kopir/domain/register-import/import-limits'
import { useId } from 'react'
import { TextField } from '../../../shared/form/text-field.tsx'
import { m } from '../../../shared/i18n/messages.ts'
import { Checkbox } from '../../../shared/ui/checkbox.tsx'
import type { ImportForm, ImportFormProblems } from '../data/import-form.ts'

interface SourceFieldsProps {
  form: ImportForm
  problems: ImportFormProblems | null
  /** Where earlier files of the territory came from. */
  sources: readonly string[]
  today: string
  onChange: (part: Partial<ImportForm>) => void
  /** The source is written to its end. */
  onSource: () => void
}

/** Where the file comes from, as of which day, and whether it is the whole register. */
export function SourceFields({ form, problems, sources, today, onChange, onSource }: SourceFieldsProps) {
  const listId = useId()
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField
        label={m.import_source()}
        hint={m.import_source_hint()}
        error={problems?.source}
        autoComplete="off"
        list={listId}
        keepTo={sourceLength.max}
        value={form.source}
        onText={(source) => onChange({ source })}
        onBlur={onSource}
      />
      <datalist id={listId}>
        {sources.map((source) => (
          <option key={source} value={source} />
        ))}
      </datalist>
      <TextField
        label={m.import_as_of()}
        hint={m.import_as_of_hint()}
        error={problems?.asOf}
        type="date"
        max={today}
        value={form.asOf}
        onText={(asOf) => onChange({ asOf })}
      />
      <div className="sm:col-span-2">
        <Checkbox
          label={
            <>
              {m.import_complete()}
              <span className="block text-sm text-ink-soft">{m.import_complete_hint()}</span>
            </>
          }
          checked={form.isComplete}
          onChange={({ target }) => onChange({ isComplete: target.checked })}
        />
      </div>
    </div>
  )
}
