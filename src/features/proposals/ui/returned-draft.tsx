import { transitionsFrom } from '@kopir/domain/proposal/transitions'
import { useLocation } from 'react-router'
import { proposalReview } from '../../../entities/proposal/data/proposal-queries.ts'
import { useProposal } from '../../../entities/proposal/data/use-proposal.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { useLiveQuery } from '../../../shared/query/use-live-query.ts'
import { signInPath } from '../../../shared/sign-in/sign-in-path.ts'
import { useSignIn } from '../../../shared/sign-in/use-sign-in.ts'
import { LinkedText } from '../../../shared/text/linked-text.tsx'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { LinkButton } from '../../../shared/ui/link-button.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { draftFrom } from '../data/device-drafts.ts'
import { DraftEditor } from './draft-editor.tsx'

/** The form for a text that a moderator sent back, under the moderator's reason. */
export function ReturnedDraft({ proposalId }: { proposalId: string }) {
  const { uid } = useSignIn()
  const { data: proposal, error, retry } = useProposal(proposalId)
  const isReturned = Boolean(proposal && transitionsFrom(proposal.state, 'resubmit').length > 0)
  const { data: review } = useLiveQuery({ ...proposalReview(proposalId, uid), enabled: isReturned })
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
  if (!isReturned)
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
            <LinkedText text={reason.text} />
          </p>
        </Notice>
      )}
      <DraftEditor fresh={draftFrom(proposal, 'resubmit')} returned={proposal} />
    </>
  )
}
