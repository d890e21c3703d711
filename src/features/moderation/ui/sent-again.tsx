import type { Proposal } from '@kopir/domain/proposal/proposal'
import { lazy, Suspense } from 'react'
import { proposalReview, proposalVersions } from '../../../entities/proposal/data/proposal-queries.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { useLiveQuery } from '../../../shared/query/use-live-query.ts'
import { useSignIn } from '../../../shared/sign-in/use-sign-in.ts'
import { LinkedText } from '../../../shared/text/linked-text.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'

// Only who looks at a text that came back needs what compares.
const ChangedText = lazy(() => import('./changed-text.tsx').then((module) => ({ default: module.ChangedText })))

/** Of a text that came back: why it was returned, and what its author has changed since. */
export function SentAgain({ proposal: { id, title, body, lang } }: { proposal: Proposal }) {
  const { uid } = useSignIn()
  const { data: review } = useLiveQuery(proposalReview(id, uid))
  const { data: versions } = useLiveQuery(proposalVersions(id, uid))
  const reason = review?.findLast(({ act }) => act === 'return')
  const before = versions?.at(-1)
  const isSame = before?.title === title && before.body === body
  return (
    <div className="flex flex-col gap-3 rounded-md border border-line bg-sunken p-4">
      <p className="text-sm text-ink-soft">{m.moderation_sent_again()}</p>
      {reason?.text && (
        <section>
          <h3 className="font-semibold">{m.moderation_returned_because()}</h3>
          <p lang={reason.lang ?? undefined} className="max-w-text wrap-anywhere whitespace-pre-wrap">
            <LinkedText text={reason.text} />
          </p>
        </section>
      )}
      {before && (
        <section className="flex flex-col gap-2">
          <h3 className="font-semibold">{m.moderation_changes()}</h3>
          {isSame ? (
            <p>{m.moderation_changes_none()}</p>
          ) : (
            <Suspense fallback={<Skeleton lines={4} />}>
              {before.title !== title && <ChangedText before={before.title} after={title} lang={lang} />}
              {before.body !== body && <ChangedText before={before.body} after={body} lang={lang} />}
            </Suspense>
          )}
        </section>
      )}
    </div>
  )
}
