import { hasRole } from '@kopir/domain/person/staff'
import { worksAt } from '../../entities/staff/data/workplaces.ts'
import { useTerritory } from '../../entities/territory/data/use-territory.ts'
import { BlockList } from '../../features/conduct/ui/block-list.tsx'
import { CaseList } from '../../features/conduct/ui/case-list.tsx'
import { m } from '../../shared/i18n/messages.ts'
import { PageHeader } from '../../shared/ui/page-header.tsx'
import { PageLayout } from '../../shared/ui/page-layout.tsx'
import { StaffOnly } from '../gates/staff-only.tsx'

export function Page() {
  const { territoryId, name } = useTerritory()
  return (
    <StaffOnly allows={(staff) => worksAt(staff, 'conduct', territoryId)}>
      {(staff) => (
        <PageLayout>
          <PageHeader title={m.conduct_title()} eyebrow={name} lead={m.conduct_lead()} />
          {hasRole(staff, territoryId, 'moderator') && <CaseList territoryId={territoryId} />}
          <BlockList territoryId={territoryId} staff={staff} />
        </PageLayout>
      )}
    </StaffOnly>
  )
}
