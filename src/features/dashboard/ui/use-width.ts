import { type RefCallback, useCallback, useState } from 'react'

/** The width of an element in CSS pixels as it changes; 0 before it is laid out. A chart drawn to it keeps its type size. */
export function useWidth<E extends Element>(): [RefCallback<E>, number] {
  const [width, setWidth] = useState(0)
  const observe = useCallback((element: E | null) => {
    if (!element) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.round(entry.contentRect.width))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [observe, width]
}
