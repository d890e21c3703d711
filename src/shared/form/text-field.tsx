import type { ComponentProps, ReactNode } from 'react'
import { formatNumber } from '../i18n/format-number.ts'
import { m } from '../i18n/messages.ts'
import { Field } from '../ui/field.tsx'
import { TextInput } from '../ui/text-input.tsx'
import { useTextLimit } from '../ui/use-text-limit.ts'

interface TextFieldProps extends Omit<ComponentProps<typeof TextInput>, 'onChange'> {
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  value: string
  /** More than this is not taken, and that is told. */
  keepTo?: number
  onText: (text: string) => void
}

/** A line of text with its label. */
export function TextField({ label, hint, error, keepTo = Number.POSITIVE_INFINITY, onText, ...input }: TextFieldProps) {
  const limit = useTextLimit(input.value, keepTo)
  const refused = limit.isRefused && m.common_not_taken({ max: formatNumber(keepTo) })
  return (
    <Field label={label} hint={hint} error={refused || error}>
      {(control) => (
        <TextInput
          {...input}
          {...control}
          onChange={(event) => limit.takes(event.target.value) && onText(event.target.value)}
        />
      )}
    </Field>
  )
}
