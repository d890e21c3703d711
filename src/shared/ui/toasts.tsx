import { X } from 'lucide-react'
import { useEffect, useSyncExternalStore } from 'react'
import { m } from '../i18n/messages.ts'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'
import { currentToasts, dismissToast, subscribeToToasts, type Toast } from './toast-store.ts'

const shownMs = 8_000

function ToastLine({ toast }: { toast: Toast }) {
  useEffect(() => {
    // A mistake stays until it is read.
    if (toast.tone === 'late' || toast.action) return
    const timer = setTimeout(() => dismissToast(toast.id), shownMs)
    return () => clearTimeout(timer)
  }, [toast])
  return (
    <div
      className={classNames(
        'flex items-start gap-3 rounded-md border-l-4 bg-surface py-2 pr-2 pl-4 shadow-raised',
        toast.tone === 'late' ? 'border-late' : 'border-good',
      )}
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1">
        <p>{toast.text}</p>
        {toast.action && (
          <Button size="small" onClick={toast.action.run}>
            {toast.action.label}
          </Button>
        )}
      </div>
      <button
        type="button"
        onClick={() => dismissToast(toast.id)}
        className="target ml-auto grid size-9 shrink-0 place-items-center rounded-md hover:bg-sunken"
      >
        <X aria-hidden className="size-4" />
        <span className="sr-only">{m.common_dismiss()}</span>
      </button>
    </div>
  )
}

/** Where `notify` speaks; stands once in the shell, always there so that screen readers listen to it. */
export function Toasts() {
  const toasts = useSyncExternalStore(subscribeToToasts, currentToasts, currentToasts)
  return (
    <div role="status" aria-live="polite" className="flex flex-col gap-2">
      {toasts.map((toast) => (
        <ToastLine key={toast.id} toast={toast} />
      ))}
    </div>
  )
}
