import { useEffect } from 'react'
import { useLocation } from 'react-router'
import { loadCode } from '../../shared/load-code.ts'
import { whenCalm } from '../../shared/when-calm.ts'

/** Whether pages can be kept on this device; while the product is being developed none is. */
const canKeep = () => import.meta.env.PROD && Boolean(navigator.serviceWorker)

/** Has each page kept for the time without a connection that somebody stays on. */
export function KeepVisits() {
  const { pathname, search } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: each address is another visit
  useEffect(() => {
    if (!canKeep()) return
    return whenCalm(() => {
      loadCode(() => import('./offline.ts'))
        .then(({ keepVisited }) => keepVisited())
        // Nothing is kept then, and the page stands as it does.
        .catch((error: unknown) => console.warn(error))
    })
  }, [pathname, search])
  return null
}
