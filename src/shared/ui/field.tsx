import { type ReactNode, useId } from 'react'
import { m } from '../i18n/messages.ts'
import { FieldError } from './field-error.tsx'

/** What a control needs to belong to its field: spread it on the input. */
interface FieldControl {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

interface FieldProps {
  label: ReactNode
  /** Beside the label, before a mistake is made. */
  hint?: ReactNode
  /** What is wrong and what to do; announced when it appears. */
  error?: ReactNode
  optional?: boolean
  children: (control: FieldControl) => ReactNode
}

/** Label, hint, control and error, tied together for assistive technology. */
export function Field({ label, hint, error, optional = false, children }: FieldProps) {
  const id = useId()
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
        {optional && <span className="font-normal text-ink-soft"> ({m.common_optional()})</span>}
      </label>
      {hint && (
        <div id={`${id}-hint`} className="text-sm text-ink-soft">
          {hint}
        </div>
      )}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </div>
  )
}
