import type { ReactNode } from 'react'

/** Blocks beside each other where there is room. */
export function BlockGrid({ children }: { children: ReactNode }) {
  return <div className="grid items-start gap-4 *:min-w-0 xl:grid-cols-2">{children}</div>
}
