import { type ReactNode, useId } from 'react'
import { FieldError } from './field-error.tsx'

interface RadioOption<T extends string> {
  value: T
  label: ReactNode
  hint?: ReactNode
}

interface RadioGroupProps<T extends string> {
  legend: ReactNode
  options: readonly RadioOption<T>[]
  value: T | null
  onChange: (value: T) => void
  error?: ReactNode
  /** Side by side where there is room. */
  inline?: boolean
}

/** One of a few choices, all visible. */
export function RadioGroup<T extends string>(props: RadioGroupProps<T>) {
  const { legend, options, value, onChange, error, inline = false } = props
  const name = useId()
  return (
    <fieldset aria-describedby={error ? `${name}-error` : undefined} data-invalid={error ? true : undefined}>
      <legend className="mb-1 font-medium">{legend}</legend>
      <div className={inline ? 'flex flex-wrap gap-x-5' : 'flex flex-col'}>
        {options.map((option) => (
          <label key={option.value} className="target flex items-start gap-2 py-1">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
              className="mt-0.5 size-5 shrink-0 accent-primary"
            />
            <span>
              {option.label}
              {option.hint && <span className="block text-sm text-ink-soft">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      <FieldError id={`${name}-error`}>{error}</FieldError>
    </fieldset>
  )
}
