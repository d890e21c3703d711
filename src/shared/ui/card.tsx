import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

interface CardProps {
  as?: 'div' | 'section' | 'article' | 'li'
  className?: string
  children: ReactNode
}

/** A surface that holds what belongs together. */
export function Card({ as: Element = 'div', className, children }: CardProps) {
  return (
    <Element className={classNames('rounded-lg border border-line bg-surface p-4 sm:p-5', className)}>
      {children}
    </Element>
  )
}
