import type { Proposal } from '@kopir/domain/proposal/proposal'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { errorText } from '../../../shared/i18n/error-text.ts'
import { getLanguage } from '../../../shared/i18n/language.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { ReasonDialog } from '../../../shared/proposal/reason-dialog.tsx'
import { Button } from '../../../shared/ui/button.tsx'
import { LinkButton } from '../../../shared/ui/link-button.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { notify } from '../../../shared/ui/toast-store.ts'
import { withdrawProposal } from '../data/author-writes.ts'
import { draftFrom, keepOnDevice } from '../data/device-drafts.ts'
import { confirmAnswer, disputeAnswer } from '../data/ngo-side-acts.ts'
import { draftPath } from './draft-path.ts'

interface AuthorActsProps {
  proposal: Proposal
  uid: string
  isAuthor: boolean
  isNgoSide: boolean
}

const withdrawable: readonly Proposal['state'][] = ['submitted', 'returned', 'published', 'assigned']

/** What the author, or their NGO, may do with the proposal now. */
export function AuthorActs({ proposal, uid, isAuthor, isNgoSide }: AuthorActsProps) {
  const navigate = useNavigate()
  const [asking, setAsking] = useState<'withdraw' | 'dispute' | null>(null)
  const confirm = useMutation({
    mutationFn: () => confirmAnswer(proposal),
    onSuccess: () => notify(m.proposals_confirmed()),
  })
  const { id, state } = proposal
  const close = () => setAsking(null)

  function copy() {
    const draft = draftFrom(proposal, uid, 'copy')
    keepOnDevice(draft)
    navigate(draftPath(draft))
  }

  const buttons = [
    isAuthor && state === 'returned' && (
      <LinkButton key="again" kind="primary" to={draftPath(draftFrom(proposal, uid, 'resubmit'))}>
        {m.proposals_act_again()}
      </LinkButton>
    ),
    isAuthor && (state === 'rejected' || state === 'withdrawn') && (
      <Button key="copy" onClick={copy}>
        {m.proposals_act_copy()}
      </Button>
    ),
    isNgoSide && state === 'answered' && (
      <Button key="confirm" kind="primary" busy={confirm.isPending} onClick={() => confirm.mutate()}>
        {m.proposals_act_confirm()}
      </Button>
    ),
    isAuthor && state === 'answered' && !proposal.disputed && (
      <Button key="dispute" onClick={() => setAsking('dispute')}>
        {m.proposals_act_dispute()}
      </Button>
    ),
    isAuthor && withdrawable.includes(state) && (
      <Button key="withdraw" kind="quiet" onClick={() => setAsking('withdraw')}>
        {m.proposals_act_withdraw()}
      </Button>
    ),
  ].filter(Boolean)

  return (
    <>
      {buttons.length > 0 && (
        <div className="flex flex-wrap gap-2" data-print="hide">
          {buttons}
        </div>
      )}
      <div role="alert">{confirm.error && <Notice tone="late">{errorText(confirm.error)}</Notice>}</div>
      <ReasonDialog
        open={asking === 'withdraw'}
        onClose={close}
        keepAs={`withdraw.${id}`}
        title={m.proposals_withdraw_title()}
        label={m.proposals_reason_label()}
        confirm={m.proposals_act_withdraw()}
        danger
        onConfirm={(reason) => withdrawProposal(proposal, reason, getLanguage())}
      >
        <p>{proposal.public ? m.proposals_withdraw_text_public() : m.proposals_withdraw_text()}</p>
      </ReasonDialog>
      <ReasonDialog
        open={asking === 'dispute'}
        onClose={close}
        keepAs={`dispute.${id}`}
        title={m.proposals_dispute_title()}
        label={m.proposals_dispute_label()}
        confirm={m.proposals_act_dispute()}
        onConfirm={async (reason) => {
          await disputeAnswer(proposal, reason, getLanguage())
        }}
      >
        <p>{m.proposals_dispute_text()}</p>
      </ReasonDialog>
    </>
  )
}
