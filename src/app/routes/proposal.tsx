import { useLocation, useParams } from 'react-router'
import { useProposal } from '../../entities/proposal/data/use-proposal.ts'
import { OwnPlace } from '../../entities/territory/ui/own-place.tsx'
import { readFirstView, readProposalAhead } from '../../features/proposals/data/proposal-first-view.ts'
import { ProposalView } from '../../features/proposals/ui/proposal-view.tsx'
import { AppError } from '../../shared/app-error.ts'
import { m } from '../../shared/i18n/messages.ts'
import { signInPath } from '../../shared/sign-in/sign-in-path.ts'
import { useSignIn } from '../../shared/sign-in/use-sign-in.ts'
import { loadMarkdown } from '../../shared/text/markdown.tsx'
import { EmptyState } from '../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { LinkButton } from '../../shared/ui/link-button.tsx'
import { PageHeader } from '../../shared/ui/page-header.tsx'
import { PageLayout } from '../../shared/ui/page-layout.tsx'
import { PageSkeleton } from '../../shared/ui/page-skeleton.tsx'
import type { FirstViewOf } from '../first-view.ts'

export const firstView: FirstViewOf = (client, { params }) => readFirstView(client, params.proposalId ?? '')
export const readAhead: FirstViewOf = (client, { params }) =>
  Promise.all([readProposalAhead(client, params.proposalId ?? ''), loadMarkdown()])

export function Page() {
  const { territoryId = '', proposalId = '' } = useParams()
  const { data, error, retry } = useProposal(proposalId)
  const { status } = useSignIn()
  const location = useLocation()
  const isClosed = data === null || (error instanceof AppError && error.code === 'permission-denied')
  if (data && !isClosed) {
    return (
      <OwnPlace territoryId={data.territoryId}>
        <ProposalView proposal={data} />
      </OwnPlace>
    )
  }
  if (!isClosed && !error) return <PageSkeleton />
  return (
    <PageLayout narrow>
      <PageHeader title={isClosed ? m.proposals_missing_title() : m.common_error_title()} />
      {isClosed ? (
        <EmptyState
          title={m.proposals_missing_text()}
          action={
            status === 'signed-out' ? (
              <LinkButton to={signInPath(location)}>{m.common_sign_in()}</LinkButton>
            ) : (
              <LinkButton to={`/${territoryId}/proposals`}>{m.proposals_to_list()}</LinkButton>
            )
          }
        />
      ) : (
        <ErrorState error={error} retry={retry} />
      )}
    </PageLayout>
  )
}
