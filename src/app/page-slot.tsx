import { useMemo } from 'react'
import type { LazyPage } from './lazy-page.ts'

/** Where a page stands. What is already loaded is shown at once: `lazy` would show its fallback for a moment even then. */
export function PageSlot({ page }: { page: LazyPage }) {
  // Chosen once for a visit of the page: another component type in its place would lose what was typed.
  const Page = useMemo(() => page.component(), [page])
  return <Page />
}
