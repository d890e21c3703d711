import { hasClock, type ProposalKind } from '@kopir/domain/proposal/kinds'
import type { Proposal } from '@kopir/domain/proposal/proposal'
import { terms } from '@kopir/domain/proposal/terms'
import { type ReactNode, useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { BlockNotice } from '../../../entities/person/ui/block-notice.tsx'
import { ContentFields } from '../../../entities/proposal/ui/content-fields.tsx'
import { useNgosHere } from '../../../entities/staff/data/use-ngos-here.ts'
import { ActDialog } from '../../../shared/act/act-dialog.tsx'
import { ActFailure } from '../../../shared/act/act-failure.tsx'
import { useAct } from '../../../shared/act/use-act.ts'
import { WaitingForm } from '../../../shared/act/waiting-form.tsx'
import { errorText } from '../../../shared/i18n/error-text.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { KeptNotice } from '../../../shared/kept/kept-notice.tsx'
import { useSignIn } from '../../../shared/sign-in/use-sign-in.ts'
import { AlertNotice } from '../../../shared/ui/alert-notice.tsx'
import { Button } from '../../../shared/ui/button.tsx'
import { TextLink } from '../../../shared/ui/text-link.tsx'
import { type DeviceDraft, draftSubject, draftTitle } from '../data/device-drafts.ts'
import { DraftStatus } from './draft-status.tsx'
import { NgoChoice } from './ngo-choice.tsx'
import { useDraft } from './use-draft.ts'
import { useSubmit } from './use-submit.ts'

interface DraftEditorProps {
  /** What stands there if nothing is kept under this id. */
  fresh: DeviceDraft
  /** The returned proposal that the draft continues. */
  returned: Proposal | null
  /** What stands above the form, which is about a text of this kind. */
  above?: (kind: ProposalKind) => ReactNode
}

function afterSending(kind: ProposalKind): string {
  const moderation = m.common_working_days({ count: terms.moderationDays })
  if (!hasClock(kind)) return m.proposals_after_send_thanks({ moderation })
  return m.proposals_after_send({ moderation, answer: m.common_working_days({ count: terms.answerDays }) })
}

/** The form of a proposal. It works before any account; nothing that was typed is ever lost. */
export function DraftEditor({ fresh, returned, above }: DraftEditorProps) {
  const kept = useDraft(fresh)
  const { draft, change, safe } = kept
  const { form, busy, failure, isWaiting, notice, button } = useSubmit(kept, returned)
  const { status } = useSignIn()
  const ngos = useNgosHere(draft.territoryId)
  const navigate = useNavigate()
  const [discarding, setDiscarding] = useState(false)

  const discard = useAct({
    run: kept.discard,
    carries: () => [kept.carry()],
    waits: () => ({
      subject: draftSubject(draft.id),
      text: m.common_act_named({ act: m.proposals_discard(), title: draftTitle(draft) }),
    }),
    goOn: () => {
      setDiscarding(false)
      navigate(`/${draft.territoryId}/proposals`)
    },
    said: () => m.proposals_discarded(),
  })

  // A text that came with the link is kept like one that was typed here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on arrival
  useEffect(() => {
    if (!returned && safe === 'untouched' && (fresh.title || fresh.body)) change({})
  }, [])

  return (
    <>
      {above?.(draft.kind)}
      <WaitingForm isWaiting={isWaiting} noticeRef={notice}>
        <form ref={form.ref} noValidate onSubmit={form.submit} className="flex flex-col gap-6">
          <KeptNotice
            kept={kept.versions}
            show={({ title, body }) => [title, body].filter(Boolean).join('\n\n')}
            onSettle={kept.settle}
          />
          <BlockNotice territoryId={draft.territoryId} />
          <ContentFields
            territoryId={draft.territoryId}
            content={draft}
            problems={form.problems ?? {}}
            onChange={change}
          />
          {!returned && ngos && ngos.length > 0 && (
            <NgoChoice ngos={ngos} value={draft.ngoId} onChange={(ngoId) => change({ ngoId })} />
          )}
          <div className="flex flex-col gap-3 border-t border-line pt-5">
            <DraftStatus safe={safe} />
            <AlertNotice>
              {kept.refusal && (
                <>
                  {errorText(kept.refusal)} <TextLink to="/me">{m.proposals_my_drafts()}</TextLink>
                </>
              )}
            </AlertNotice>
            <ActFailure failure={failure} />
            <AlertNotice>{form.problems && m.proposals_form_has_mistakes()}</AlertNotice>
            {status === 'signed-out' && <p className="text-ink-soft">{m.proposals_sign_in_to_send()}</p>}
            <div className="flex flex-wrap gap-2">
              <Button ref={button} type="submit" kind="primary" busy={busy || status === 'loading'}>
                {status === 'signed-out' ? m.proposals_sign_in_and_send() : m.proposals_send()}
              </Button>
              {safe !== 'untouched' && (
                <Button kind="quiet" onClick={() => setDiscarding(true)}>
                  {m.proposals_discard()}
                </Button>
              )}
            </div>
            <p className="text-sm text-ink-soft">{afterSending(draft.kind)}</p>
          </div>
        </form>
      </WaitingForm>
      {discarding && (
        <ActDialog
          title={m.proposals_discard_question()}
          confirm={m.proposals_discard()}
          danger
          onClose={() => setDiscarding(false)}
          busy={discard.busy}
          failure={discard.failure}
          onConfirm={() => discard.send(draft)}
        >
          <p>{m.proposals_discard_text()}</p>
        </ActDialog>
      )}
    </>
  )
}
