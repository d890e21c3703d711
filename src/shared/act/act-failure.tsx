import { useEffect, useState } from 'react'
import { errorText, isOffline } from '../i18n/error-text.ts'
import { AlertNotice } from '../ui/alert-notice.tsx'

/**
 * Why an act failed and what to do, announced when it happens; nothing while there is no failure. That there is no
 * connection is said until it is back.
 */
export function ActFailure({ failure }: { failure: unknown }) {
  const [past, setPast] = useState<unknown>(null)
  useEffect(() => {
    if (!isOffline(failure)) return
    const settle = () => setPast(failure)
    window.addEventListener('online', settle, { once: true })
    return () => window.removeEventListener('online', settle)
  }, [failure])
  return <AlertNotice>{failure && failure !== past ? errorText(failure) : null}</AlertNotice>
}
