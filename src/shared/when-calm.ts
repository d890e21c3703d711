import { whenIdle } from './when-idle.ts'

/** How long a page stands before what it may need is fetched without anybody having touched it. */
const calmMs = 4_000
const touches = ['pointerdown', 'keydown', 'scroll'] as const

/**
 * Runs `task` when somebody begins to use the page, or when it has stood for a while: nothing of it delays what is seen
 * first. Answers how to give that up.
 */
export function whenCalm(task: () => void): () => void {
  let giveUp: () => void = () => {}
  const begin = () => {
    leave()
    giveUp = whenIdle(task)
  }
  const timer = setTimeout(begin, calmMs)
  const leave = () => {
    clearTimeout(timer)
    for (const touch of touches) globalThis.removeEventListener?.(touch, begin, true)
  }
  for (const touch of touches) globalThis.addEventListener?.(touch, begin, { capture: true, passive: true })
  giveUp = leave
  return () => giveUp()
}
