import type { Proposal, ProposalContent } from '@kopir/domain/proposal/proposal'
import { useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import { checkContent } from '../../../entities/proposal/ui/content-problems.ts'
import { useNgosHere } from '../../../entities/staff/data/use-ngos-here.ts'
import { useAct } from '../../../shared/act/use-act.ts'
import { useWaitingSubjects } from '../../../shared/act/use-act-tray.ts'
import { AppError } from '../../../shared/app-error.ts'
import { useCheckedForm } from '../../../shared/form/use-checked-form.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { newDocumentId } from '../../../shared/new-document-id.ts'
import { useSendAfterSignIn } from '../../../shared/sign-in/use-send-after-sign-in.ts'
import { useSignIn } from '../../../shared/sign-in/use-sign-in.ts'
import { notify } from '../../../shared/ui/toast-store.ts'
import { resubmitProposal, submitProposal } from '../data/author-writes.ts'
import { type DeviceDraft, draftName, draftSubject, keepOnDevice } from '../data/device-drafts.ts'
import { draftPath } from './draft-path.ts'
import type { KeptDraft } from './use-draft.ts'

interface Order {
  draft: DeviceDraft
  content: ProposalContent
  uid: string
}

/** Sending a draft: what is wrong with it, signing in on the way, the write itself, and where it leads. */
export function useSubmit({ draft, versions, handOver, carry, get, discard }: KeptDraft, returned: Proposal | null) {
  const { uid } = useSignIn()
  const ngos = useNgosHere(draft.territoryId)
  const navigate = useNavigate()
  const { territoryId } = draft
  const id = draft.proposalId ?? draft.id

  const subject = draftSubject(draft.id)
  const isWaiting = useWaitingSubjects().has(subject)
  const notice = useRef<HTMLParagraphElement>(null)
  const button = useRef<HTMLButtonElement>(null)

  /** The form is still open. */
  const isHere = useRef(true)
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])

  const sending = useAct({
    run: async ({ draft, content, uid }: Order) => {
      await handOver(draft, async (draft) => {
        if (returned) await resubmitProposal(returned, content, uid, draft)
        else await submitProposal({ id, uid, territoryId, content, ngo: badge(), draft })
      }).catch((error: unknown) => {
        if (error instanceof AppError && error.code === 'sent-elsewhere') beginAnew(uid)
        throw error
      })
    },
    waits: () => ({
      subject,
      text: m.common_act_named({ act: m.proposals_send(), title: draft.title }),
      needsPage: true,
    }),
    carries: () => [carry()],
    focus: notice,
    focusBack: button,
    onDone: (_, { draft }) => {
      // A save that was under way may have put the draft into the account once more.
      discard(draft).catch(() => undefined)
      const page = `/${territoryId}/proposals/${id}`
      // Who has gone on to something else stays there.
      if (isHere.current) navigate(page, { replace: true, state: { sent: true } })
      else notify(m.proposals_sent_title())
    },
  })
  const { content, problems } = checkContent(draft)
  const form = useCheckedForm(
    problems,
    () => {
      if (uid === null) signInToSend()
      else if (content) sending.send({ draft, content, uid })
    },
    sending.clear,
  )

  /** Another window has sent this text with other words: what stands here is a text of its own from now on. */
  function beginAnew(uid: string) {
    const sent = get()
    const anew = { ...sent, id: newDocumentId(), rev: 0, isSaved: false }
    keepOnDevice(anew, uid)
    carry().leave()
    discard(sent).catch(() => undefined)
    if (isHere.current) navigate(draftPath(anew), { replace: true })
    notify(m.errors_sent_elsewhere(), 'late')
  }

  /** In whose name it goes; where the NGO is no longer the person's, in their own. */
  function badge() {
    const ngo = ngos?.find(({ ngoId }) => ngoId === draft.ngoId)
    return ngo ? { id: ngo.ngoId, name: ngo.name } : null
  }

  // In whose name it goes must be known before it goes.
  const isReady = uid === null || draft.ngoId === null || ngos !== undefined

  // What was ordered before signing in is sent on the way back, unless another version of the text wants a decision.
  const signInToSend = useSendAfterSignIn({
    name: draftName(draft.id),
    isReady,
    send: () => versions.others.length === 0 && form.submit(),
  })

  return { form, busy: sending.busy || !isReady, failure: sending.failure, isWaiting, notice, button }
}
