import type { ReactNode, RefObject } from 'react'

interface EmptyStateProps {
  title: ReactNode
  /** Why it is empty and what would fill it. */
  children?: ReactNode
  /** The next step. */
  action?: ReactNode
  /** Takes the focus of who has come to the end of a list. */
  headingRef?: RefObject<HTMLHeadingElement | null>
}

/** Nothing here yet, and what to do about it. */
export function EmptyState({ title, children, action, headingRef }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-3 rounded-lg border border-dashed border-line-strong px-6 py-10 text-center">
      <svg viewBox="0 0 48 24" aria-hidden="true" className="h-6 w-12 text-line-strong">
        <path d="M4 20 A20 18 0 0 1 44 20" fill="none" stroke="currentColor" strokeWidth="2" strokeDasharray="3 3" />
        <path d="M0 21h48" stroke="currentColor" strokeWidth="2" />
      </svg>
      <p ref={headingRef} tabIndex={-1} className="font-semibold">
        {title}
      </p>
      {children && <div className="max-w-text text-ink-soft">{children}</div>}
      {action}
    </div>
  )
}
