import type { ComponentProps } from 'react'
import { Link } from 'react-router'
import { type ButtonKind, type ButtonSize, buttonStyle } from './button-style.ts'

interface LinkButtonProps extends ComponentProps<typeof Link> {
  kind?: ButtonKind
  size?: ButtonSize
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton({ kind, size, className, ...rest }: LinkButtonProps) {
  return <Link {...rest} className={buttonStyle(kind, size, className)} />
}
