import { hasRole, officialDepartments, type Staff } from '@kopir/domain/person/staff'
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
  const isOffice = (staff: Staff) => hasRole(staff, territoryId, 'akim_office')
  const departmentsOf = (staff: Staff) => officialDepartments(staff, territoryId)
  return (
    <StaffOnly allows={(staff) => isOffice(staff) || departmentsOf(staff).length > 0}>
      {(staff) => {
        const departmentIds = departmentsOf(staff)
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
              isOffice={isOffice(staff)}
            />
          </PageLayout>
        )
      }}
    </StaffOnly>
  )
}
