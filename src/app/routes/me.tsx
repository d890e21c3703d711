import { LeaveSection } from '../../features/account/ui/leave-section.tsx'
import { MyDrafts } from '../../features/proposals/ui/my-drafts.tsx'
import { MyProposals } from '../../features/proposals/ui/my-proposals.tsx'
import { m } from '../../shared/i18n/messages.ts'
import { useShellTerritoryId } from '../../shared/places/last-territory.ts'
import { useSession } from '../../shared/session/use-session.ts'
import { LinkButton } from '../../shared/ui/link-button.tsx'
import { PageHeader } from '../../shared/ui/page-header.tsx'
import { PageLayout } from '../../shared/ui/page-layout.tsx'

export function Page() {
  const { uid } = useSession()
  const territoryId = useShellTerritoryId()
  if (uid === null) return null
  return (
    <PageLayout>
      <PageHeader
        title={m.common_my_proposals()}
        actions={
          <>
            <LinkButton to="/claim">{m.common_claim()}</LinkButton>
            {territoryId && (
              <LinkButton kind="primary" to={`/${territoryId}/proposals/new`}>
                {m.proposals_new_action()}
              </LinkButton>
            )}
          </>
        }
      />
      <MyProposals uid={uid} />
      <MyDrafts uid={uid} />
      <LeaveSection />
    </PageLayout>
  )
}
