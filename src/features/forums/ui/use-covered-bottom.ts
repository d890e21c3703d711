import { type RefObject, useEffect } from 'react'

/** Tells the page how much of its lower edge an element lies over: what takes the focus is scrolled clear of it. */
export function useCoveredBottom(element: RefObject<HTMLElement | null>, isThere: boolean): void {
  useEffect(() => {
    if (!isThere || !element.current) return
    const root = document.documentElement
    const observer = new ResizeObserver(([entry]) => {
      const height = entry?.borderBoxSize[0]?.blockSize ?? 0
      // The bar of sections below it, and some air.
      root.style.scrollPaddingBottom = `calc(${height}px + 4.5rem)`
      root.style.scrollPaddingTop = '4.5rem'
    })
    observer.observe(element.current)
    return () => {
      observer.disconnect()
      root.style.removeProperty('scroll-padding-bottom')
      root.style.removeProperty('scroll-padding-top')
    }
  }, [element, isThere])
}
