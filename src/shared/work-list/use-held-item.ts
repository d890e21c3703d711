import { useLayoutEffect, useRef } from 'react'
import { useSearchParams } from 'react-router'
import { useLeadingValue } from '../use-leading-value.ts'

export interface HeldItem {
  id: string | null
  hold: (id: string | null) => void
  /** Whether this is the item held at this moment, also for an answer that comes when the reader may have gone on. */
  isHeld: (id: string) => boolean
  /** The search of the address with this item. */
  searchWith: (id: string | null) => string
}

/**
 * Which item of a list is worked on (`param` in the address). It runs ahead of the address: a key pressed at once must not act
 * on the item before.
 */
export function useHeldItem(param: string): HeldItem {
  const [params, setParams] = useSearchParams()
  const [id, lead] = useLeadingValue(params.get(param))
  const now = useRef(id)

  useLayoutEffect(() => {
    now.current = id
    return () => {
      now.current = null
    }
  }, [id])

  function searchWith(item: string | null): string {
    const next = new URLSearchParams(params)
    if (item) next.set(param, item)
    else next.delete(param)
    return next.toString()
  }

  function hold(item: string | null) {
    lead(item)
    setParams(searchWith(item), { replace: true, preventScrollReset: true })
  }
  return { id, hold, isHeld: (item) => now.current === item, searchWith }
}
