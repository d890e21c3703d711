import { classNames } from './class-names.ts'
import { Link, type LinkProps } from './link.tsx'

/** A link within the product, underlined in running text. */
export function TextLink({ className, ...rest }: LinkProps) {
  return <Link {...rest} className={classNames('text-link', className)} />
}
