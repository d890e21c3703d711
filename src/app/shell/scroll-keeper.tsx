import { useEffect, useLayoutEffect } from 'react'
import { useLocation, useNavigationType } from 'react-router'

const positions = new Map<string, number>()
const restoreWithinMs = 1_500

/** A new page begins at its top; going back finds the place where it was left, once enough of the page stands there. */
export function ScrollKeeper() {
  const { key, pathname } = useLocation()
  const kind = useNavigationType()

  useEffect(() => {
    history.scrollRestoration = 'manual'
    const remember = () => positions.set(key, window.scrollY)
    window.addEventListener('scroll', remember, { passive: true })
    return () => window.removeEventListener('scroll', remember)
  }, [key])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a filter replaces the address without another page
  useLayoutEffect(() => {
    const wanted = kind === 'POP' ? positions.get(key) : 0
    if (wanted === undefined) return
    const until = performance.now() + restoreWithinMs
    let frame = 0
    const settle = () => {
      window.scrollTo(0, wanted)
      const reached = document.documentElement.scrollHeight - window.innerHeight >= wanted
      if (!reached && performance.now() < until) frame = requestAnimationFrame(settle)
    }
    settle()
    return () => cancelAnimationFrame(frame)
  }, [pathname])

  return null
}
