import { useEffect } from 'react'

/** The number on the icon of the installed product, where the platform shows one; none once nobody is signed in here. */
export function useBadge(count: number): void {
  useEffect(() => {
    // Where nothing is installed, or a number is not allowed, there is no icon to write on.
    const ignore = () => undefined
    if (count > 0) navigator.setAppBadge?.(count).catch(ignore)
    else navigator.clearAppBadge?.().catch(ignore)
  }, [count])
  useEffect(() => () => void navigator.clearAppBadge?.().catch(() => undefined), [])
}
