import type { Commitment } from '@kopir/domain/commitment/commitment'
import { waitsSince } from '@kopir/domain/commitment/states'
import { formatDate } from '../../../shared/i18n/format-date.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { useSignIn } from '../../../shared/sign-in/use-sign-in.ts'
import { LinkedText } from '../../../shared/text/linked-text.tsx'
import { Time } from '../../../shared/ui/time.tsx'
import { CommitmentHistory } from './commitment-history.tsx'

/** Whose word counts: the author's, the NGO's, or nobody's yet. */
function confirmer({ authorUid, ngoId }: Commitment, uid: string | null): string {
  if (ngoId !== null) return m.commitments_confirmed_by_ngo()
  if (authorUid !== null && authorUid === uid) return m.commitments_confirmed_by_you()
  return authorUid !== null ? m.commitments_confirmed_by_author() : m.commitments_confirmed_by_unnamed()
}

function reasonLabel({ state }: Commitment): string {
  if (state === 'annulled') return m.commitments_annulled_because()
  return state === 'cancelled' ? m.commitments_cancelled_because() : m.commitments_ngo_says()
}

/** What both sides say of a commitment now, since when one waits for the other, and all that was said before. */
export function CommitmentWords({ commitment }: { commitment: Commitment }) {
  const { report, reason, cancellationRequest, confirmedOn } = commitment
  const { uid } = useSignIn()
  const since = waitsSince(commitment)
  return (
    <>
      {report && <Said who={m.commitments_department_says()} {...report} />}
      {since && (
        <p className="text-sm font-medium text-accent-ink">
          {m.commitments_waits_since({ date: formatDate(since) })}
          {' · '}
          {confirmer(commitment, uid)}
        </p>
      )}
      {cancellationRequest && <Said who={m.commitments_asked_because()} {...cancellationRequest} />}
      {reason && <Said who={reasonLabel(commitment)} {...reason} />}
      {confirmedOn && (
        <p className="text-sm font-medium text-good">
          {m.commitments_confirmed()} <Time at={confirmedOn} />
        </p>
      )}
      <CommitmentHistory commitment={commitment} />
    </>
  )
}

interface SaidProps {
  who: string
  text: string
  lang: string
  on: string
}

function Said({ who, text, lang, on }: SaidProps) {
  return (
    <div className="max-w-text border-l-4 border-line pl-3">
      <p className="text-sm text-ink-soft">
        {who}, <Time at={on} />
      </p>
      <p lang={lang} className="wrap-anywhere whitespace-pre-wrap">
        <LinkedText text={text} />
      </p>
    </div>
  )
}
