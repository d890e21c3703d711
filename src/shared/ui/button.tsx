import type { ComponentProps, MouseEvent } from 'react'
import { type ButtonKind, type ButtonSize, buttonStyle } from './button-style.ts'

interface ButtonProps extends ComponentProps<'button'> {
  kind?: ButtonKind
  size?: ButtonSize
  /** Work is under way: the button keeps its place and the focus, and takes no second press. */
  busy?: boolean
}

/** A button; its text is a verb. `type="button"` unless told otherwise. */
export function Button({ kind, size, busy = false, className, type = 'button', onClick, ...rest }: ButtonProps) {
  // `disabled` would throw the focus out; so a press, and the Enter of a field that presses it, comes to nothing instead.
  const stop = (event: MouseEvent) => event.preventDefault()
  return (
    <button
      {...rest}
      type={type}
      onClick={busy ? stop : onClick}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      className={buttonStyle(kind, size, className)}
    />
  )
}
