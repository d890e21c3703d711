import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

/** The column of a page: `narrow` for reading and forms. */
export function PageLayout({ narrow = false, children }: { narrow?: boolean; children: ReactNode }) {
  return (
    <div
      className={classNames(
        'mx-auto flex w-full flex-col gap-8 px-4 py-6 sm:px-6 sm:py-8',
        narrow ? 'max-w-3xl' : 'max-w-page',
      )}
    >
      {children}
    </div>
  )
}
