import { Suspense } from 'react'
import { AppError } from '../app-error.ts'
import { errorText } from '../i18n/error-text.ts'
import { m } from '../i18n/messages.ts'
import { isPassing } from '../is-passing.ts'
import { lazyPart } from '../lazy-part.ts'
import { isMissingCode } from '../load-code.ts'
import { Button } from './button.tsx'

const KeptPagesList = lazyPart(async () => (await import('../offline/kept-pages-list.tsx')).KeptPagesList)

interface ErrorStateProps {
  error: unknown
  retry?: () => void
}

/** The browser remembers that a part of the program could not be fetched: only a new page asks for it again. */
const needsNewPage = (error: unknown) => isMissingCode(error instanceof AppError ? error.cause : error)

/** Asked again, what does not exist does not exist either. */
export const isMissing = (error: unknown) => error instanceof AppError && error.code === 'not-found'

/** What could not be loaded, why, and another try; or that there is no such thing. */
export function ErrorState({ error, retry }: ErrorStateProps) {
  const missing = isMissing(error)
  return (
    <div role="alert" className="flex flex-col items-start gap-3 rounded-lg border border-late bg-late-soft p-5">
      {!missing && <p className="font-semibold">{m.common_error_title()}</p>}
      <p className="max-w-text">{errorText(error)}</p>
      {(isPassing(error) || isMissingCode(error)) && (
        <Suspense fallback={null}>
          <KeptPagesList />
        </Suspense>
      )}
      {retry && !missing && (
        <Button onClick={needsNewPage(error) ? () => location.reload() : retry}>{m.common_retry()}</Button>
      )}
    </div>
  )
}
