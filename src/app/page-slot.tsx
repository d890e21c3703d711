import { useEffect, useMemo } from 'react'
import type { LazyPage } from './lazy-page.ts'

/** Where a page stands. What is already loaded is shown at once: `lazy` would show its fallback for a moment even then. */
export function PageSlot({ page }: { page: LazyPage }) {
  // Chosen once for a visit of the page: another component type in its place would lose what was typed.
  const Page = useMemo(() => page.component(), [page])
  // Inside of what waits for the page: it answers from now on, taken over as a whole where it came rendered.
  useEffect(() => {
    document.documentElement.dataset.alive = ''
  }, [])
  return <Page />
}
