import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

interface PageLayoutProps {
  /** For reading and forms. */
  narrow?: boolean
  /** For work: it begins as near to the top of the window as it can. */
  dense?: boolean
  children: ReactNode
}

/** The column of a page, whose edges are those of the header. */
export function PageLayout({ narrow = false, dense = false, children }: PageLayoutProps) {
  return (
    <div className={classNames('mx-auto w-full max-w-page px-4 sm:px-6', dense ? 'py-3' : 'py-6 sm:py-8')}>
      <div className={classNames('flex flex-col', dense ? 'gap-2' : 'gap-8', narrow && 'max-w-3xl')}>{children}</div>
    </div>
  )
}
