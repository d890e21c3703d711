import { useEffect } from 'react'
import { showOnIcon } from '../../../shared/app-icon.ts'

/** The bell's number on the product's icon; what stands there stays while the number is not known. */
export function useBadge(count: number | null): void {
  useEffect(() => {
    if (count !== null) showOnIcon(count)
  }, [count])
  // Nobody is signed in here any more.
  useEffect(() => () => showOnIcon(0), [])
}
