import type { Proposal, ProposalEvent } from '@kopir/domain/proposal/proposal'
import { useState } from 'react'
import { getLanguage } from '../../../shared/i18n/language.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { ReasonDialog } from '../../../shared/proposal/reason-dialog.tsx'
import { useLiveQuery } from '../../../shared/query/use-live-query.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { notify } from '../../../shared/ui/toast-store.ts'
import { actFromDesk } from '../data/desk-acts.ts'
import { watchSteps } from '../data/desk-store.ts'

interface DisputeActsProps {
  proposal: Proposal
  onDone: () => void
}

/** The author's objection and the two ways to end it. */
export function DisputeActs({ proposal, onDone }: DisputeActsProps) {
  const [asking, setAsking] = useState<'uphold' | 'dismiss' | null>(null)
  const { data: steps } = useLiveQuery<ProposalEvent[]>(
    { queryKey: ['proposal', proposal.id, 'events'] },
    (push, fail) => watchSteps(proposal.id, push, fail),
  )
  const objection = steps?.findLast(({ act }) => act === 'dispute')

  async function decide(act: 'uphold' | 'dismiss', reason: string) {
    await actFromDesk({ act, proposalId: proposal.id, rev: proposal.rev, reason, lang: getLanguage() })
    notify(act === 'uphold' ? m.desk_upheld() : m.desk_dismissed())
    onDone()
  }

  return (
    <div className="flex flex-col gap-4">
      {objection?.text && (
        <section>
          <h3 className="font-semibold">{m.desk_objection()}</h3>
          <p lang={objection.lang ?? undefined} className="max-w-text whitespace-pre-wrap">
            {objection.text}
          </p>
        </section>
      )}
      <div className="flex flex-wrap gap-2">
        <Button kind="primary" onClick={() => setAsking('uphold')}>
          {m.desk_uphold()}
        </Button>
        <Button onClick={() => setAsking('dismiss')}>{m.desk_dismiss()}</Button>
      </div>
      <ReasonDialog
        open={asking === 'uphold'}
        onClose={() => setAsking(null)}
        keepAs={`uphold.${proposal.id}`}
        title={m.desk_uphold()}
        label={m.desk_reason()}
        confirm={m.desk_uphold()}
        onConfirm={(reason) => decide('uphold', reason)}
      >
        <p>{m.desk_uphold_text()}</p>
      </ReasonDialog>
      <ReasonDialog
        open={asking === 'dismiss'}
        onClose={() => setAsking(null)}
        keepAs={`dismiss.${proposal.id}`}
        title={m.desk_dismiss()}
        label={m.desk_reason()}
        confirm={m.desk_dismiss()}
        onConfirm={(reason) => decide('dismiss', reason)}
      >
        <p>{m.desk_dismiss_text()}</p>
      </ReasonDialog>
    </div>
  )
}
