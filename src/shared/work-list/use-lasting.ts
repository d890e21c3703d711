import { useEffect, useState } from 'react'

/** Whether something has been so for `ms` without a break. */
export function useLasting(isSo: boolean, ms: number): boolean {
  const [isLasting, setLasting] = useState(false)
  useEffect(() => {
    if (!isSo) return setLasting(false)
    const timer = setTimeout(() => setLasting(true), ms)
    return () => clearTimeout(timer)
  }, [isSo, ms])
  return isSo && isLasting
}
