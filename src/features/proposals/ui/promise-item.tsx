import type { Commitment } from '@kopir/domain/commitment/commitment'
import { isOverdueCommitment } from '@kopir/domain/commitment/overdue'
import { civilDateAt } from '@kopir/domain/time/civil-date'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { errorText } from '../../../shared/i18n/error-text.ts'
import { formatDate } from '../../../shared/i18n/format-date.ts'
import { getLanguage } from '../../../shared/i18n/language.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { usePlaces } from '../../../shared/places/use-places.ts'
import { ReasonDialog } from '../../../shared/proposal/reason-dialog.tsx'
import { Button } from '../../../shared/ui/button.tsx'
import { Card } from '../../../shared/ui/card.tsx'
import { CommitmentBadge } from '../../../shared/ui/commitment-badge.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { judgeCommitment } from '../data/ngo-side-acts.ts'

interface PromiseItemProps {
  commitment: Commitment
  isNgoSide: boolean
  timeZone: string
}

/** A promise with its report; what is declared waits for the NGO side's own word. */
export function PromiseItem({ commitment, isNgoSide, timeZone }: PromiseItemProps) {
  const places = usePlaces()
  const [refusing, setRefusing] = useState(false)
  const { id, rev, state, dueOn, departmentId, report, reason } = commitment
  const confirm = useMutation({ mutationFn: () => judgeCommitment({ act: 'confirm', commitmentId: id, rev }) })
  const late = isOverdueCommitment({ state, dueOn }, civilDateAt(new Date(), timeZone))
  const facts = [
    departmentId && places.departmentName(departmentId),
    dueOn && m.common_due_on({ date: formatDate(dueOn) }),
  ]
  return (
    <Card as="li" className="flex flex-col gap-2">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1.5">
        <p lang={commitment.lang} className="min-w-0 flex-1 basis-64 font-medium">
          {commitment.title}
        </p>
        <CommitmentBadge state={state} late={late} />
      </div>
      <p className="text-sm text-ink-soft">{facts.filter(Boolean).join(' · ')}</p>
      {report && (
        <p className="text-sm">
          {m.proposals_promise_report({ date: formatDate(report.on) })} <span lang={report.lang}>{report.text}</span>
        </p>
      )}
      {reason && (
        <p className="text-sm">
          {m.proposals_promise_reason({ date: formatDate(reason.on) })} <span lang={reason.lang}>{reason.text}</span>
        </p>
      )}
      {isNgoSide && state === 'declared' && (
        <>
          <p className="text-sm">{m.proposals_promise_judge()}</p>
          <div className="flex flex-wrap gap-2" data-print="hide">
            <Button kind="primary" size="small" busy={confirm.isPending} onClick={() => confirm.mutate()}>
              {m.proposals_promise_confirm()}
            </Button>
            <Button size="small" onClick={() => setRefusing(true)}>
              {m.proposals_promise_refuse()}
            </Button>
          </div>
          <div role="alert">{confirm.error && <Notice tone="late">{errorText(confirm.error)}</Notice>}</div>
          <ReasonDialog
            open={refusing}
            onClose={() => setRefusing(false)}
            keepAs={`refuse.${id}`}
            title={m.proposals_promise_refuse_title()}
            label={m.proposals_promise_refuse_label()}
            confirm={m.proposals_promise_refuse()}
            onConfirm={async (text) => {
              await judgeCommitment({ act: 'refuse', commitmentId: id, rev, text, lang: getLanguage() })
            }}
          >
            <p>{m.proposals_promise_refuse_text()}</p>
          </ReasonDialog>
        </>
      )}
    </Card>
  )
}
