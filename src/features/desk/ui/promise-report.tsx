import type { Commitment } from '@kopir/domain/commitment/commitment'
import { isOverdueCommitment } from '@kopir/domain/commitment/overdue'
import { civilDateAt } from '@kopir/domain/time/civil-date'
import { useState } from 'react'
import { formatDate } from '../../../shared/i18n/format-date.ts'
import { getLanguage } from '../../../shared/i18n/language.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { ReasonDialog } from '../../../shared/proposal/reason-dialog.tsx'
import { Button } from '../../../shared/ui/button.tsx'
import { Card } from '../../../shared/ui/card.tsx'
import { CommitmentBadge } from '../../../shared/ui/commitment-badge.tsx'
import { TextLink } from '../../../shared/ui/text-link.tsx'
import { notify } from '../../../shared/ui/toast-store.ts'
import { reportOnPromise } from '../data/desk-acts.ts'

interface PromiseReportProps {
  commitment: Commitment
  timeZone: string
}

/** A promise of the department: it may say "done", which only the NGO side can confirm, or cancel it with a reason. */
export function PromiseReport({ commitment, timeZone }: PromiseReportProps) {
  const [asking, setAsking] = useState<'declare' | 'cancel' | null>(null)
  const { id, rev, state, dueOn, source, territoryId, reason } = commitment
  const isOpen = state === 'planned' || state === 'refused'
  const late = isOverdueCommitment(commitment, civilDateAt(new Date(), timeZone))

  async function report(act: 'declare' | 'cancel', text: string) {
    await reportOnPromise({ act, commitmentId: id, rev, text, lang: getLanguage() })
    notify(act === 'declare' ? m.desk_declared() : m.desk_cancelled())
  }

  return (
    <Card as="li" className="flex flex-col gap-2">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1.5">
        <p lang={commitment.lang} className="min-w-0 flex-1 basis-64 font-medium">
          {commitment.title}
        </p>
        <CommitmentBadge state={state} late={late} />
      </div>
      <p className="tabular text-sm text-ink-soft">
        {dueOn && m.common_due_on({ date: formatDate(dueOn) })}
        {dueOn && ' · '}
        {source.kind === 'proposal' && source.id ? (
          <TextLink to={`/${territoryId}/proposals/${source.id}`}>{source.label}</TextLink>
        ) : (
          source.label
        )}
      </p>
      {state === 'refused' && reason && (
        <p className="text-sm">
          {m.desk_refused_because()} <span lang={reason.lang}>{reason.text}</span>
        </p>
      )}
      {state === 'declared' && <p className="text-sm text-ink-soft">{m.desk_waits_for_ngo()}</p>}
      <div className="flex flex-wrap gap-2">
        {isOpen && (
          <Button kind="primary" size="small" onClick={() => setAsking('declare')}>
            {m.desk_declare()}
          </Button>
        )}
        <Button size="small" onClick={() => setAsking('cancel')}>
          {m.desk_cancel_promise()}
        </Button>
      </div>
      <ReasonDialog
        open={asking === 'declare'}
        onClose={() => setAsking(null)}
        keepAs={`declare.${id}`}
        title={m.desk_declare_title()}
        label={m.desk_declare_label()}
        confirm={m.desk_declare()}
        onConfirm={(text) => report('declare', text)}
      >
        <p>{m.desk_declare_text()}</p>
      </ReasonDialog>
      <ReasonDialog
        open={asking === 'cancel'}
        onClose={() => setAsking(null)}
        keepAs={`cancel.${id}`}
        title={m.desk_cancel_title()}
        label={m.desk_reason()}
        confirm={m.desk_cancel_promise()}
        danger
        onConfirm={(text) => report('cancel', text)}
      >
        <p>{m.desk_cancel_text()}</p>
      </ReasonDialog>
    </Card>
  )
}
