import { useEffect, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'

/**
 * Which item is worked on. The address follows it, and leads it when a link comes from elsewhere. It is a state of its
 * own because the address changes when React finds time: a key pressed at once must not act on the item before.
 */
export function useCurrentItem(): [string | null, (id: string | null) => void] {
  const [params, setParams] = useSearchParams()
  const addressed = params.get('item')
  const [current, setCurrent] = useState(addressed)
  /** What the address still has to follow, in this order. */
  const following = useRef<(string | null)[]>([])

  useEffect(() => {
    const at = following.current.lastIndexOf(addressed)
    if (at >= 0) following.current.splice(0, at + 1)
    else if (following.current.length === 0) setCurrent(addressed)
  }, [addressed])

  function goTo(id: string | null) {
    setCurrent(id)
    if (id === (following.current.at(-1) ?? addressed)) return
    following.current.push(id)
    setParams(id ? { item: id } : {}, { replace: true, preventScrollReset: true })
  }
  return [current, goTo]
}
