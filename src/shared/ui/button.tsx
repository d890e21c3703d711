import type { ComponentProps } from 'react'
import { type ButtonKind, type ButtonSize, buttonStyle } from './button-style.ts'

interface ButtonProps extends ComponentProps<'button'> {
  kind?: ButtonKind
  size?: ButtonSize
  /** Work is under way: the button keeps its place and takes no second press. */
  busy?: boolean
}

/** A button; its text is a verb. `type="button"` unless told otherwise. */
export function Button({ kind, size, busy = false, className, type = 'button', disabled, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      className={buttonStyle(kind, size, className)}
    />
  )
}
