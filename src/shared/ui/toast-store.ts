export interface Toast {
  id: number
  text: string
  tone: 'good' | 'late'
  /** What can be done about it: it stays until that is done, or waved away. */
  action: ToastAction | undefined
}

interface ToastAction {
  label: string
  run: () => void
}

let toasts: readonly Toast[] = []
let nextId = 1
const listeners = new Set<() => void>()

function show(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}

/** Says that something happened, in passing: `notify(m.proposals_saved())`. A mistake is told with tone `late`. */
export function notify(text: string, tone: Toast['tone'] = 'good', action?: ToastAction): void {
  show([...toasts.slice(-2), { id: nextId++, text, tone, action }])
}

export function dismissToast(id: number): void {
  show(toasts.filter((toast) => toast.id !== id))
}

export const currentToasts = () => toasts

export function subscribeToToasts(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
