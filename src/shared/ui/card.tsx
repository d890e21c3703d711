import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

interface CardProps {
  as?: 'div' | 'section' | 'article' | 'li'
  /** What a link within the site leads to; it takes the focus then. */
  id?: string
  className?: string
  children: ReactNode
}

/** A surface that holds what belongs together. */
export function Card({ as: Element = 'div', id, className, children }: CardProps) {
  return (
    <Element
      id={id}
      tabIndex={id ? -1 : undefined}
      className={classNames('rounded-lg border border-line bg-surface p-4 sm:p-5', className)}
    >
      {children}
    </Element>
  )
}
