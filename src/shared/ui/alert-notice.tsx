import type { ReactNode } from 'react'
import { Notice } from './notice.tsx'

/** A mistake or failure as a sentence that is announced when it appears; its place is there before it has content. */
export function AlertNotice({ children }: { children: ReactNode }) {
  return (
    <div role="alert" className="empty:hidden">
      {children && <Notice tone="late">{children}</Notice>}
    </div>
  )
}
