import type { ReactNode } from 'react'

/** What sends a form of the desk: in sight however long the form is. */
export function FormFoot({ children }: { children: ReactNode }) {
  return (
    <div className="sticky bottom-0 z-10 flex flex-wrap items-center gap-3 bg-surface py-3 max-lg:bottom-14">
      {children}
    </div>
  )
}
