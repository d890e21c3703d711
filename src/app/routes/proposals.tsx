import { useTerritory } from '../../entities/territory/data/use-territory.ts'
import { readListAhead, readListView } from '../../features/proposals/data/list-first-view.ts'
import { ProposalListView } from '../../features/proposals/ui/proposal-list-view.tsx'
import { m } from '../../shared/i18n/messages.ts'
import { LinkButton } from '../../shared/ui/link-button.tsx'
import { PageHeader } from '../../shared/ui/page-header.tsx'
import { PageLayout } from '../../shared/ui/page-layout.tsx'
import type { FirstViewOf } from '../first-view.ts'

export const firstView: FirstViewOf = (client, { params, search }) =>
  readListView(client, params.territoryId ?? '', search)
export const readAhead: FirstViewOf = (client, { params, search }) =>
  readListAhead(client, params.territoryId ?? '', search)

export function Page() {
  const { territoryId, name } = useTerritory()
  return (
    <PageLayout>
      <PageHeader
        title={m.proposals_title()}
        eyebrow={name}
        lead={m.proposals_lead()}
        actions={
          <LinkButton kind="primary" to={`/${territoryId}/proposals/new`}>
            {m.proposals_new_action()}
          </LinkButton>
        }
      />
      <ProposalListView />
    </PageLayout>
  )
}
