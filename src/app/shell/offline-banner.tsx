import { useSyncExternalStore } from 'react'
import { m } from '../../shared/i18n/messages.ts'

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}

/** Says that the connection is gone, what is seen and what is kept. */
export function OfflineBanner() {
  const online = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  )
  return (
    <div role="status" data-print="hide">
      {!online && <p className="bg-accent-soft px-4 py-2 text-center text-sm text-accent-ink">{m.common_offline()}</p>}
    </div>
  )
}
