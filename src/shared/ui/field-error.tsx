import type { ReactNode } from 'react'

/** What is wrong with a field and what to do, below it; announced when it appears. */
export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <div role="alert" id={id} className="text-sm font-medium text-late empty:hidden">
      {children}
    </div>
  )
}
