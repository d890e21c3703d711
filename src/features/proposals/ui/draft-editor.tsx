import type { Proposal } from '@kopir/domain/proposal/proposal'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { formatDateTime } from '../../../shared/i18n/format-date.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { ContentFields } from '../../../shared/proposal/content-fields.tsx'
import { useMyNgos } from '../../../shared/session/use-my-ngos.ts'
import { useSession } from '../../../shared/session/use-session.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Dialog } from '../../../shared/ui/dialog.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import type { DeviceDraft } from '../data/device-drafts.ts'
import { DraftStatus } from './draft-status.tsx'
import { NgoChoice } from './ngo-choice.tsx'
import { useDraft } from './use-draft.ts'
import { useSubmit } from './use-submit.ts'

interface DraftEditorProps {
  /** What stands there if nothing is kept under this id. */
  fresh: DeviceDraft
  /** The returned proposal that the draft continues. */
  returned: Proposal | null
}

/** The form of a proposal. It works before any account; nothing that was typed is ever lost. */
export function DraftEditor({ fresh, returned }: DraftEditorProps) {
  const kept = useDraft(fresh)
  const { draft, change, other, settle } = kept
  const { send, busy, failure, problems } = useSubmit(kept, returned)
  const { status } = useSession()
  const ngos = useMyNgos()
  const navigate = useNavigate()
  const [discarding, setDiscarding] = useState(false)
  const form = useRef<HTMLFormElement>(null)

  // A text that came with the link is kept like one that was typed here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on arrival
  useEffect(() => {
    if (!returned && kept.kept === 'untouched' && (fresh.title || fresh.body)) change({})
  }, [])

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (await send()) return
    // The mistakes are rendered by now.
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus())
  }

  return (
    <form ref={form} noValidate onSubmit={submit} className="flex flex-col gap-6">
      {other && (
        <Notice tone="due" live>
          <p>{m.proposals_other_elsewhere({ time: formatDateTime(other.updatedAt) })}</p>
          <div className="mt-2 flex flex-wrap gap-2">
            <Button onClick={() => settle('other')}>{m.proposals_other_use()}</Button>
            <Button onClick={() => settle('this')}>{m.proposals_other_keep()}</Button>
          </div>
        </Notice>
      )}
      <ContentFields territoryId={draft.territoryId} content={draft} problems={problems} onChange={change} />
      {!returned && ngos && ngos.length > 0 && (
        <NgoChoice ngos={ngos} value={draft.ngoId} onChange={(ngoId) => change({ ngoId })} />
      )}
      <div className="flex flex-col gap-3 border-t border-line pt-5">
        <DraftStatus kept={kept.kept} />
        <div role="alert">
          {failure && <Notice tone="late">{failure}</Notice>}
          {Object.keys(problems).length > 0 && <Notice tone="late">{m.proposals_form_has_mistakes()}</Notice>}
        </div>
        {status === 'signed-out' && <p className="text-ink-soft">{m.proposals_sign_in_to_send()}</p>}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" kind="primary" busy={busy || status === 'loading'}>
            {status === 'signed-out' ? m.proposals_sign_in_and_send() : m.proposals_send()}
          </Button>
          {kept.kept !== 'untouched' && (
            <Button kind="quiet" onClick={() => setDiscarding(true)}>
              {m.proposals_discard()}
            </Button>
          )}
        </div>
        <p className="text-sm text-ink-soft">{m.proposals_after_send()}</p>
      </div>
      <Dialog
        open={discarding}
        onClose={() => setDiscarding(false)}
        title={m.proposals_discard_question()}
        actions={
          <>
            <Button onClick={() => setDiscarding(false)}>{m.common_cancel()}</Button>
            <Button
              kind="danger"
              onClick={() => {
                // What the account could not remove now would come back: it is tried again from the list of drafts.
                kept.discard().catch(() => undefined)
                navigate(`/${draft.territoryId}/proposals`)
              }}
            >
              {m.proposals_discard()}
            </Button>
          </>
        }
      >
        <p>{m.proposals_discard_text()}</p>
      </Dialog>
    </form>
  )
}
