export type QueueKey = 'next' | 'previous' | 'publish' | 'return' | 'reject' | 'help'

/** By the place on the keyboard: the same fingers whatever alphabet is switched on. */
const byCode: Record<string, QueueKey> = {
  KeyJ: 'next',
  KeyK: 'previous',
  KeyP: 'publish',
  KeyR: 'return',
  KeyX: 'reject',
}

type Pressed = Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'repeat'>

/** What a key means in the queue; null for nothing. A held key moves on but decides nothing twice. */
export function queueKeyOf(pressed: Pressed): QueueKey | null {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return null
  if (pressed.key === '?') return 'help'
  const key = pressed.shiftKey ? undefined : byCode[pressed.code]
  if (!key) return null
  return pressed.repeat && key !== 'next' && key !== 'previous' ? null : key
}

/** The item to stand on when `current` leaves the list: the one after it, or the last. */
export function neighbourOf(ids: readonly string[], current: string): string | null {
  const at = ids.indexOf(current)
  return ids[at + 1] ?? ids[at - 1] ?? null
}
