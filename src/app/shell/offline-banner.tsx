import { useSyncExternalStore } from 'react'
import { formatDateTime } from '../../shared/i18n/format-date.ts'
import { m } from '../../shared/i18n/messages.ts'
import { currentAge, subscribeToAge } from '../offline/page-age.ts'

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}

/** Says that the connection is gone, what is seen, as of when, and what is kept. */
export function OfflineBanner() {
  const online = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  )
  const age = useSyncExternalStore(subscribeToAge, currentAge, () => null)
  const date = age && formatDateTime(age)
  const words = online
    ? date && m.common_kept_from({ date })
    : date
      ? m.common_offline_kept({ date })
      : m.common_offline()
  return (
    <div role="status" data-print="hide">
      {words && <p className="bg-accent-soft px-4 py-2 text-center text-sm text-accent-ink">{words}</p>}
    </div>
  )
}
