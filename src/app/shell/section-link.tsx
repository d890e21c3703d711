import type { ReactNode } from 'react'
import { useLocation, useResolvedPath } from 'react-router'
import { Link } from '../../shared/ui/link.tsx'

interface SectionLinkProps {
  to: string
  className: string
  /** Whether pages below it are another place. */
  end?: boolean | undefined
  children: ReactNode
}

/** A link to a section, which knows whether it leads here. */
export function SectionLink({ to, className, end = false, children }: SectionLinkProps) {
  const { pathname } = useLocation()
  const path = useResolvedPath(to).pathname
  const leadsHere = pathname === path || (!end && pathname.startsWith(`${path}/`))
  return (
    <Link to={to} aria-current={leadsHere ? 'page' : undefined} className={className}>
      {children}
    </Link>
  )
}
