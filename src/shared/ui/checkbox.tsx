import type { ComponentProps, ReactNode } from 'react'

interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type'> {
  label: ReactNode
}

/** A box to tick with its label to the right; the whole line is the target. */
export function Checkbox({ label, ...rest }: CheckboxProps) {
  return (
    <label className="target flex items-start gap-2 py-1">
      <input type="checkbox" {...rest} className="mt-0.5 size-5 shrink-0 accent-primary" />
      <span>{label}</span>
    </label>
  )
}
