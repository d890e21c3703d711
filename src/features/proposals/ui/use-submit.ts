import { inLanguage } from '@kopir/domain/in-language'
import type { Proposal } from '@kopir/domain/proposal/proposal'
import { useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { errorText } from '../../../shared/i18n/error-text.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { type ContentProblems, checkContent } from '../../../shared/proposal/content-problems.ts'
import { signInPath } from '../../../shared/session/sign-in-path.ts'
import { useMyNgos } from '../../../shared/session/use-my-ngos.ts'
import { useSession } from '../../../shared/session/use-session.ts'
import { resubmitProposal, submitProposal } from '../data/author-writes.ts'
import type { KeptDraft } from './use-draft.ts'

/** Sending a draft: what is wrong with it, signing in on the way, the write itself, and where it leads. */
export function useSubmit({ draft, discard }: KeptDraft, returned: Proposal | null) {
  const [attempted, setAttempted] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState('')
  const { uid } = useSession()
  const ngos = useMyNgos()
  const navigate = useNavigate()
  const location = useLocation()
  const checked = checkContent(draft)
  const problems: ContentProblems = attempted ? (checked.problems ?? {}) : {}

  async function send(): Promise<boolean> {
    setAttempted(true)
    setFailure('')
    if (!checked.content) return false
    if (uid === null) {
      navigate(signInPath(location))
      return true
    }
    const ngo = ngos?.find(({ ngoId }) => ngoId === draft.ngoId)
    // The name in the language of the text; where the NGO is no longer the person's, the text goes in their own name.
    const badge = ngo ? { id: ngo.ngoId, name: inLanguage(ngo.name, draft.lang).text } : null
    const id = draft.proposalId ?? draft.id
    setBusy(true)
    try {
      if (returned) await resubmitProposal(returned, checked.content, uid, draft.id)
      else {
        const submission = { id, uid, territoryId: draft.territoryId, content: checked.content, ngo: badge }
        const { wait } = await submitProposal(submission)
        if (wait > 0) {
          setFailure(m.proposals_too_soon({ count: wait }))
          return true
        }
      }
      // A save that was under way may have put the draft into the account once more.
      discard().catch(() => undefined)
      navigate(`/${draft.territoryId}/proposals/${id}`, { replace: true, state: { sent: true } })
    } catch (error) {
      setFailure(errorText(error))
    } finally {
      setBusy(false)
    }
    return true
  }

  // In whose name it goes must be known before it goes.
  const isReady = uid === null || draft.ngoId === null || ngos !== undefined
  return { send, busy: busy || !isReady, failure, problems }
}
