import type { ProposalEvent } from '@kopir/domain/proposal/proposal'
import { m } from '../../../shared/i18n/messages.ts'
import { useLiveQuery } from '../../../shared/query/use-live-query.ts'
import { useSession } from '../../../shared/session/use-session.ts'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { LinkButton } from '../../../shared/ui/link-button.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import type { DeviceDraft } from '../data/device-drafts.ts'
import { watchReview } from '../data/proposal-store.ts'
import { DraftEditor } from './draft-editor.tsx'
import { useProposal } from './use-proposal.ts'

interface ReturnedDraftProps {
  fresh: DeviceDraft
  proposalId: string
}

/** The form for a text that a moderator sent back, under the moderator's reason. */
export function ReturnedDraft({ fresh, proposalId }: ReturnedDraftProps) {
  const { uid } = useSession()
  const { data: proposal, error, retry } = useProposal(proposalId)
  const { data: review } = useLiveQuery<ProposalEvent[]>(
    { queryKey: ['proposal', proposalId, 'review', uid], enabled: proposal?.state === 'returned' },
    (push, fail) => watchReview(proposalId, push, fail),
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
      <DraftEditor fresh={fresh} returned={proposal} />
    </>
  )
}
