import type { Proposal } from '@kopir/domain/proposal/proposal'
import { errorText } from '../../../shared/i18n/error-text.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import type { ModerationAct } from '../data/queue-store.ts'
import { ReasonForm } from './reason-form.tsx'

interface QueueActsProps {
  proposal: Proposal
  form: 'return' | 'reject' | null
  busy: boolean
  error: unknown
  onForm: (form: 'return' | 'reject' | null) => void
  onPublish: () => void
  onAct: (request: ModerationAct) => Promise<void>
}

/** The three decisions; the two that need a reason open their form in place. */
export function QueueActs({ proposal, form, busy, error, onForm, onPublish, onAct }: QueueActsProps) {
  const target = { proposalId: proposal.id, rev: proposal.rev }
  return (
    <div className="flex flex-col gap-3 border-t border-line pt-4">
      <div className="flex flex-wrap gap-2">
        <Button kind="primary" busy={busy} aria-keyshortcuts="P" onClick={onPublish}>
          {m.moderation_publish()} <Key name="P" />
        </Button>
        <Button
          aria-keyshortcuts="R"
          aria-expanded={form === 'return'}
          disabled={busy}
          onClick={() => onForm('return')}
        >
          {m.moderation_return()} <Key name="R" />
        </Button>
        <Button
          kind="danger"
          aria-keyshortcuts="X"
          aria-expanded={form === 'reject'}
          disabled={busy}
          onClick={() => onForm('reject')}
        >
          {m.moderation_reject()} <Key name="X" />
        </Button>
      </div>
      <div role="alert">{error !== null && <Notice tone="late">{errorText(error)}</Notice>}</div>
      {form && (
        <ReasonForm
          key={`${proposal.id} ${form}`}
          proposalId={proposal.id}
          kind={form}
          lang={proposal.lang}
          onCancel={() => onForm(null)}
          onSend={(reason, rule) => {
            const said = { ...target, reason: reason.text, lang: reason.lang }
            if (form === 'return') return onAct({ act: 'return', ...said })
            return rule === null ? Promise.resolve() : onAct({ act: 'reject', ...said, rule })
          }}
        />
      )}
    </div>
  )
}

const Key = ({ name }: { name: string }) => (
  <kbd aria-hidden className="rounded-sm border border-current px-1.5 text-xs opacity-80 max-lg:hidden">
    {name}
  </kbd>
)
