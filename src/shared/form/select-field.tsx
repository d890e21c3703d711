import type { ReactNode } from 'react'
import { Field } from '../ui/field.tsx'
import { type Option, Select } from '../ui/select.tsx'

interface SelectFieldProps<Value extends string> {
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  optional?: boolean
  /** What the choice of nothing (an empty text) is called; without it there is none. */
  placeholder?: string
  options: readonly Option<Value>[]
  value: Value
  onChoose: (value: Value) => void
}

/** A choice with its label. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, hint, error, optional = false, onChoose, ...select } = props
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(control) => <Select {...select} {...control} onChange={(event) => onChoose(event.target.value as Value)} />}
    </Field>
  )
}
