import { useLocation, useParams } from 'react-router'
import { ProposalView } from '../../features/proposals/ui/proposal-view.tsx'
import { useProposal } from '../../features/proposals/ui/use-proposal.ts'
import { AppError } from '../../shared/app-error.ts'
import { m } from '../../shared/i18n/messages.ts'
import { signInPath } from '../../shared/session/sign-in-path.ts'
import { useSession } from '../../shared/session/use-session.ts'
import { EmptyState } from '../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { LinkButton } from '../../shared/ui/link-button.tsx'
import { PageHeader } from '../../shared/ui/page-header.tsx'
import { PageLayout } from '../../shared/ui/page-layout.tsx'
import { PageSkeleton } from '../../shared/ui/page-skeleton.tsx'

export function Page() {
  const { territoryId = '', proposalId = '' } = useParams()
  const { data, error, retry } = useProposal(proposalId)
  const { status } = useSession()
  const location = useLocation()
  const isClosed = data === null || (error instanceof AppError && error.code === 'permission-denied')
  if (data && !isClosed) return <ProposalView proposal={data} />
  if (!isClosed && !error) return <PageSkeleton />
  return (
    <PageLayout narrow>
      <PageHeader title={isClosed ? m.proposals_missing_title() : m.common_error_title()} />
      {isClosed ? (
        <EmptyState
          title={m.proposals_missing_title()}
          action={
            status === 'signed-out' ? (
              <LinkButton to={signInPath(location)}>{m.common_sign_in()}</LinkButton>
            ) : (
              <LinkButton to={`/${territoryId}/proposals`}>{m.proposals_to_list()}</LinkButton>
            )
          }
        >
          {m.proposals_missing_text()}
        </EmptyState>
      ) : (
        <ErrorState error={error} retry={retry} />
      )}
    </PageLayout>
  )
}
