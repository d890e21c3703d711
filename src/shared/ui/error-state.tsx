import { errorText } from '../i18n/error-text.ts'
import { m } from '../i18n/messages.ts'
import { Button } from './button.tsx'

interface ErrorStateProps {
  error: unknown
  retry?: () => void
}

/** What could not be loaded, why, and another try. */
export function ErrorState({ error, retry }: ErrorStateProps) {
  return (
    <div role="alert" className="flex flex-col items-start gap-3 rounded-lg border border-late bg-late-soft p-5">
      <p className="font-semibold">{m.common_error_title()}</p>
      <p className="max-w-text">{errorText(error)}</p>
      {retry && <Button onClick={retry}>{m.common_retry()}</Button>}
    </div>
  )
}
