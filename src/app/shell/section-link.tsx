import type { ReactNode } from 'react'
import { useLocation, useResolvedPath } from 'react-router'
import { Link } from '../../shared/ui/link.tsx'
import type { LazyPage } from '../lazy-page.ts'

interface SectionLinkProps {
  to: string
  page: LazyPage
  className: string
  /** Whether pages below it are another place. */
  end?: boolean | undefined
  children: ReactNode
}

/** A link to a section, which knows whether it leads here; its code is fetched when the pointer or the focus comes near. */
export function SectionLink({ to, page, className, end = false, children }: SectionLinkProps) {
  const { pathname } = useLocation()
  const path = useResolvedPath(to).pathname
  const leadsHere = pathname === path || (!end && pathname.startsWith(`${path}/`))
  return (
    <Link
      to={to}
      aria-current={leadsHere ? 'page' : undefined}
      onPointerEnter={page.preload}
      onFocus={page.preload}
      className={className}
    >
      {children}
    </Link>
  )
}
