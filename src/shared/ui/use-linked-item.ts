import { useEffect } from 'react'
import { useLocation } from 'react-router'

/** Goes to the item that the address names, once the lines are there. */
export function useLinkedItem(isReady: boolean): void {
  const { hash } = useLocation()
  useEffect(() => {
    const item = isReady && hash ? document.getElementById(decodeURIComponent(hash.slice(1))) : null
    if (!item) return
    item.scrollIntoView({ block: 'center' })
    item.focus({ preventScroll: true })
  }, [isReady, hash])
}
