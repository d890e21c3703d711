import type { ProposalEvent } from '@kopir/domain/proposal/proposal'
import { useLocation } from 'react-router'
import { m } from '../../../shared/i18n/messages.ts'
import { useLiveQuery } from '../../../shared/query/use-live-query.ts'
import { signInPath } from '../../../shared/session/sign-in-path.ts'
import { useSession } from '../../../shared/session/use-session.ts'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { LinkButton } from '../../../shared/ui/link-button.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { draftFrom } from '../data/device-drafts.ts'
import { watchReview } from '../data/proposal-store.ts'
import { DraftEditor } from './draft-editor.tsx'
import { useProposal } from './use-proposal.ts'

/** The form for a text that a moderator sent back, under the moderator's reason. */
export function ReturnedDraft({ proposalId }: { proposalId: string }) {
  const { uid } = useSession()
  const { data: proposal, error, retry } = useProposal(proposalId)
  const { data: review } = useLiveQuery<ProposalEvent[]>(
    { queryKey: ['proposal', proposalId, 'review', uid], enabled: proposal?.state === 'returned' },
    (push, fail) => watchReview(proposalId, push, fail),
  )
  const location = useLocation()
  if (uid === null)
    return (
      <EmptyState
        title={m.proposals_sign_in_to_go_on()}
        action={<LinkButton to={signInPath(location)}>{m.common_sign_in()}</LinkButton>}
      />
    )
  if (error && !proposal) return <ErrorState error={error} retry={retry} />
  if (!proposal) return <Skeleton block="h-96" />
  const page = `/${proposal.territoryId}/proposals/${proposal.id}`
  if (proposal.state !== 'returned')
    return (
      <EmptyState
        title={m.proposals_no_longer_returned()}
        action={<LinkButton to={page}>{m.proposals_open_proposal()}</LinkButton>}
      />
    )
  const reason = review?.findLast(({ act }) => act === 'return')
  return (
    <>
      {reason?.text && (
        <Notice tone="due">
          <p className="font-medium">{m.proposals_returned_because()}</p>
          <p lang={reason.lang ?? undefined} className="whitespace-pre-wrap">
            {reason.text}
          </p>
        </Notice>
      )}
      <DraftEditor fresh={draftFrom(proposal, uid, 'resubmit')} returned={proposal} />
    </>
  )
}
