import { hasRole } from '@kopir/domain/person/staff'
import { SpokenForm } from '../../features/desk/ui/spoken-form.tsx'
import { m } from '../../shared/i18n/messages.ts'
import { useTerritory } from '../../shared/places/use-territory.ts'
import { useSession } from '../../shared/session/use-session.ts'
import { useStaff } from '../../shared/session/use-staff.ts'
import { NoAccess } from '../../shared/ui/no-access.tsx'
import { PageHeader } from '../../shared/ui/page-header.tsx'
import { PageLayout } from '../../shared/ui/page-layout.tsx'
import { PageSkeleton } from '../../shared/ui/page-skeleton.tsx'

export function Page() {
  const { territoryId, territory, name } = useTerritory()
  const { uid } = useSession()
  const staff = useStaff()
  if (staff === undefined || uid === null || !territory) return <PageSkeleton />
  if (!hasRole(staff, territoryId, 'secretary')) return <NoAccess />
  const level = territory.level === 'district' ? 'city' : territory.level
  return (
    <PageLayout narrow>
      <PageHeader title={m.common_spoken()} eyebrow={name} lead={m.desk_spoken_lead()} />
      <SpokenForm key={territoryId} territoryId={territoryId} uid={uid} level={level} />
    </PageLayout>
  )
}
