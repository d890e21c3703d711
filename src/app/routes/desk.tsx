import { hasRole, officialDepartments } from '@kopir/domain/person/staff'
import { worksAt } from '../../entities/staff/data/workplaces.ts'
import { usePlaces } from '../../entities/territory/data/use-places.ts'
import { useTerritory } from '../../entities/territory/data/use-territory.ts'
import { DeskView } from '../../features/desk/ui/desk-view.tsx'
import { m } from '../../shared/i18n/messages.ts'
import { PageHeader } from '../../shared/ui/page-header.tsx'
import { PageLayout } from '../../shared/ui/page-layout.tsx'
import { StaffOnly } from '../gates/staff-only.tsx'

export function Page() {
  const { territoryId, name, timeZone } = useTerritory()
  const places = usePlaces()
  return (
    <StaffOnly allows={(staff) => worksAt(staff, 'desk', territoryId)}>
      {(staff) => {
        const departmentIds = officialDepartments(staff, territoryId)
        return (
          <PageLayout dense>
            <PageHeader
              compact
              title={m.common_desk()}
              eyebrow={[name, ...departmentIds.map(places.departmentName)].join(' · ')}
            />
            <DeskView
              territoryId={territoryId}
              timeZone={timeZone}
              departmentIds={departmentIds}
              isOffice={hasRole(staff, territoryId, 'akim_office')}
            />
          </PageLayout>
        )
      }}
    </StaffOnly>
  )
}
