import type { ReactNode } from 'react'
import { NavLink } from 'react-router'
import type { LazyPage } from '../lazy-page.ts'

interface SectionLinkProps {
  to: string
  page: LazyPage
  className: string
  children: ReactNode
}

/** A link to a section; its code is fetched when the pointer or the focus comes near. */
export function SectionLink({ to, page, className, children }: SectionLinkProps) {
  return (
    <NavLink to={to} onPointerEnter={page.preload} onFocus={page.preload} className={className}>
      {children}
    </NavLink>
  )
}
