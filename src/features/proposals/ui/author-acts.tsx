import { reasonLength } from '@kopir/domain/act/reason-length'
import type { PossibleAct } from '@kopir/domain/proposal/possible-acts'
import type { Proposal } from '@kopir/domain/proposal/proposal'
import { reusableStates } from '@kopir/domain/proposal/states'
import { terms } from '@kopir/domain/proposal/terms'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { ActDialog } from '../../../shared/act/act-dialog.tsx'
import { ReasonDialog } from '../../../shared/act/reason-dialog.tsx'
import { subjectOf } from '../../../shared/act/subject.ts'
import { useAct } from '../../../shared/act/use-act.ts'
import { useWaitingSubjects } from '../../../shared/act/use-act-tray.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { LinkButton } from '../../../shared/ui/link-button.tsx'
import { withdrawProposal } from '../data/author-writes.ts'
import { draftFrom, keepOnDevice } from '../data/device-drafts.ts'
import { confirmAnswer, disownSpoken, disputeAnswer } from '../data/ngo-side-acts.ts'
import { draftPath } from './draft-path.ts'

interface AuthorActsProps {
  proposal: Proposal
  uid: string
  acts: readonly PossibleAct[]
}

/** What the author, or their NGO, may do with the proposal now. */
export function AuthorActs({ proposal, uid, acts }: AuthorActsProps) {
  const navigate = useNavigate()
  const [asking, setAsking] = useState<'withdraw' | 'disown' | 'dispute' | 'confirm' | null>(null)
  const { id, state, authorUid, title } = proposal
  const subject = subjectOf(proposal)
  const isDecided = useWaitingSubjects().has(subject)
  const close = () => setAsking(null)
  const confirm = useAct({
    run: () => confirmAnswer(proposal),
    waits: () => ({ subject, text: m.common_act_named({ act: m.proposals_act_confirm(), title }) }),
    goOn: close,
    onTakenBack: () => setAsking('confirm'),
    said: () => m.proposals_confirmed(),
  })

  function copy() {
    const draft = draftFrom(proposal, 'copy')
    keepOnDevice(draft, uid)
    navigate(draftPath(draft))
  }

  const buttons = [
    acts.includes('resubmit') && (
      <LinkButton key="again" kind="primary" to={draftPath(draftFrom(proposal, 'resubmit'))}>
        {m.proposals_act_again()}
      </LinkButton>
    ),
    authorUid === uid && reusableStates.includes(state) && (
      <Button key="copy" onClick={copy}>
        {m.proposals_act_copy()}
      </Button>
    ),
    acts.includes('confirm') && (
      <Button key="confirm" kind="primary" onClick={() => setAsking('confirm')}>
        {m.proposals_act_confirm()}
      </Button>
    ),
    acts.includes('dispute') && (
      <Button key="dispute" onClick={() => setAsking('dispute')}>
        {m.proposals_act_dispute()}
      </Button>
    ),
    acts.includes('withdraw') && (
      <Button key="withdraw" kind="quiet" onClick={() => setAsking('withdraw')}>
        {m.proposals_act_withdraw()}
      </Button>
    ),
    acts.includes('disown') && (
      <Button key="disown" onClick={() => setAsking('disown')}>
        {m.proposals_act_disown()}
      </Button>
    ),
  ].filter(Boolean)

  return (
    <>
      {isDecided && <p className="text-ink-soft">{m.common_act_waits_here()}</p>}
      {!isDecided && buttons.length > 0 && (
        <div className="flex flex-wrap gap-2" data-print="hide">
          {buttons}
        </div>
      )}
      {asking === 'confirm' && (
        <ActDialog
          title={m.proposals_confirm_title()}
          confirm={m.proposals_act_confirm()}
          busy={confirm.busy}
          failure={confirm.failure}
          onClose={close}
          onConfirm={confirm.send}
        >
          <p>{m.proposals_confirm_text()}</p>
        </ActDialog>
      )}
      {asking === 'withdraw' && (
        <ReasonDialog
          keepAs={`withdraw.${id}`}
          limits={reasonLength}
          title={m.proposals_withdraw_title()}
          label={m.proposals_reason_label()}
          confirm={m.proposals_act_withdraw()}
          danger
          waits={{ subject, about: title, needsPage: true, onReopen: () => setAsking('withdraw') }}
          onClose={close}
          onConfirm={({ text, lang }) => withdrawProposal(proposal, text, lang)}
        >
          <p>{proposal.public ? m.proposals_withdraw_text_public() : m.proposals_withdraw_text()}</p>
        </ReasonDialog>
      )}
      {asking === 'disown' && (
        <ReasonDialog
          keepAs={`disown.${id}`}
          limits={reasonLength}
          title={m.proposals_disown_title()}
          label={m.proposals_disown_label()}
          confirm={m.proposals_act_disown()}
          danger
          waits={{ subject, about: title, onReopen: () => setAsking('disown') }}
          onClose={close}
          onConfirm={({ text, lang }) => disownSpoken(proposal, text, lang)}
        >
          <p>{m.proposals_disown_text()}</p>
        </ReasonDialog>
      )}
      {asking === 'dispute' && (
        <ReasonDialog
          keepAs={`dispute.${id}`}
          limits={reasonLength}
          title={m.proposals_dispute_title()}
          label={m.proposals_dispute_label()}
          confirm={m.proposals_act_dispute()}
          waits={{ subject, about: title, onReopen: () => setAsking('dispute') }}
          onClose={close}
          onConfirm={({ text, lang }) => disputeAnswer(proposal, text, lang)}
        >
          <p>{m.proposals_dispute_text({ term: m.common_working_days({ count: terms.disputeDays }) })}</p>
        </ReasonDialog>
      )}
    </>
  )
}
