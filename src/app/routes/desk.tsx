import { hasRole } from '@kopir/domain/person/staff'
import { DeskView } from '../../features/desk/ui/desk-view.tsx'
import { m } from '../../shared/i18n/messages.ts'
import { usePlaces } from '../../shared/places/use-places.ts'
import { useTerritory } from '../../shared/places/use-territory.ts'
import { useStaff } from '../../shared/session/use-staff.ts'
import { NoAccess } from '../../shared/ui/no-access.tsx'
import { PageHeader } from '../../shared/ui/page-header.tsx'
import { PageLayout } from '../../shared/ui/page-layout.tsx'
import { PageSkeleton } from '../../shared/ui/page-skeleton.tsx'

export function Page() {
  const { territoryId, name, timeZone } = useTerritory()
  const places = usePlaces()
  const staff = useStaff()
  if (staff === undefined) return <PageSkeleton />
  const isOffice = hasRole(staff, territoryId, 'akim_office')
  const departmentId = hasRole(staff, territoryId, 'official') ? (staff?.departments[territoryId] ?? null) : null
  if (!isOffice && departmentId === null) return <NoAccess />
  return (
    <PageLayout>
      <PageHeader
        title={m.common_desk()}
        eyebrow={departmentId ? `${name} · ${places.departmentName(departmentId)}` : name}
      />
      <DeskView territoryId={territoryId} timeZone={timeZone} departmentId={departmentId} isOffice={isOffice} />
    </PageLayout>
  )
}
