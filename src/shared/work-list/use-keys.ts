import { type RefObject, useEffect, useEffectEvent } from 'react'

const isWriting = (target: EventTarget | null) =>
  target instanceof Element && target.closest('form, input, textarea, select, dialog, [contenteditable]') !== null

/**
 * Calls back for keys that mean something, only while the focus is within `region` and in no form: a key pressed anywhere
 * else, on the page's body above all, means nothing.
 */
export function useKeys<Key>(
  region: RefObject<HTMLElement | null>,
  meaningOf: (pressed: KeyboardEvent) => Key | null,
  onKey: (key: Key, pressedAt: number) => void,
): void {
  const listen = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event
    if (!(target instanceof Node) || !region.current?.contains(target) || isWriting(target)) return
    const key = meaningOf(event)
    if (key === null) return
    event.preventDefault()
    onKey(key, event.timeStamp)
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => listen(event)
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}
