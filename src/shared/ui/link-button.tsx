import { type ButtonKind, type ButtonSize, buttonStyle } from './button-style.ts'
import { Link, type LinkProps } from './link.tsx'

interface LinkButtonProps extends LinkProps {
  kind?: ButtonKind
  size?: ButtonSize
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton({ kind, size, className, ...rest }: LinkButtonProps) {
  return <Link {...rest} className={buttonStyle(kind, size, className)} />
}
