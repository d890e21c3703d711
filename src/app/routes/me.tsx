import { useShellTerritoryId } from '../../entities/territory/data/last-territory.ts'
import { LeaveSection } from '../../features/account/ui/leave-section.tsx'
import { MyDrafts } from '../../features/proposals/ui/my-drafts.tsx'
import { MyProposals } from '../../features/proposals/ui/my-proposals.tsx'
import { m } from '../../shared/i18n/messages.ts'
import { LinkButton } from '../../shared/ui/link-button.tsx'
import { PageHeader } from '../../shared/ui/page-header.tsx'
import { PageLayout } from '../../shared/ui/page-layout.tsx'
import { useUid } from '../gates/use-uid.ts'

export function Page() {
  const uid = useUid()
  const territoryId = useShellTerritoryId()
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
      <LeaveSection uid={uid} />
    </PageLayout>
  )
}
