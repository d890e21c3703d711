import { useId } from 'react'
import { classNames } from '../ui/class-names.ts'
import { type Option, Select } from '../ui/select.tsx'

export interface FilterField<Filter> {
  key: keyof Filter & string
  label: string
  /** Without choices the question is asked by a tick. */
  options?: readonly Option[]
  /** What the choice of nothing is called, where it has a name of its own. */
  any?: string
}

interface FilterFieldsProps<Filter> {
  fields: readonly FilterField<Filter>[]
  filter: Filter
  /** What the choice of nothing is called. */
  any: string
  onChange: (change: Partial<Filter>) => void
}

const chip = (isActive: boolean) =>
  classNames(
    'target inline-flex max-w-full items-center gap-1.5 rounded-full border px-3 text-sm focus-within:border-primary',
    isActive ? 'border-primary bg-primary-soft' : 'border-line-strong bg-surface',
  )

/** The questions of a filter as chips in a row: each holds its question and its choice, and shows where it narrows. */
export function FilterFields<Filter extends object>({ fields, filter, any, onChange }: FilterFieldsProps<Filter>) {
  const id = useId()
  const ask = (key: keyof Filter, value: string | boolean) => onChange({ [key]: value } as Partial<Filter>)
  return (
    <div className="flex flex-wrap gap-2">
      {fields.map(({ key, label, options, any: ownAny = any }) =>
        options ? (
          <div key={key} className={chip(filter[key] !== '')}>
            <label htmlFor={`${id}-${key}`} className="shrink-0 text-ink-soft">
              {label}:
            </label>
            <Select
              bare
              name={key}
              id={`${id}-${key}`}
              value={String(filter[key])}
              placeholder={ownAny}
              options={options}
              onChange={(event) => ask(key, event.target.value)}
            />
          </div>
        ) : (
          <label key={key} className={chip(filter[key] === true)}>
            <input
              type="checkbox"
              name={key}
              value="1"
              checked={filter[key] === true}
              onChange={(event) => ask(key, event.target.checked)}
              className="size-4 shrink-0 accent-primary"
            />
            {label}
          </label>
        ),
      )}
    </div>
  )
}
