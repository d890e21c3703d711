import { useEffect, useRef } from 'react'
import { type QueueKey, queueKeyOf } from '../data/queue-keys.ts'

const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** Calls back for the keys of the queue, wherever the focus is but in a field or a dialog. */
export function useQueueKeys(onKey: (key: QueueKey) => void): void {
  const latest = useRef(onKey)
  latest.current = onKey
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (isWriting(event.target) || document.querySelector('dialog[open]')) return
      const key = queueKeyOf(event)
      if (!key) return
      event.preventDefault()
      latest.current(key)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
