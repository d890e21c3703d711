import { hasRole } from '@kopir/domain/person/staff'
import { QueueView } from '../../features/moderation/ui/queue-view.tsx'
import { m } from '../../shared/i18n/messages.ts'
import { useTerritory } from '../../shared/places/use-territory.ts'
import { useStaff } from '../../shared/session/use-staff.ts'
import { NoAccess } from '../../shared/ui/no-access.tsx'
import { PageHeader } from '../../shared/ui/page-header.tsx'
import { PageLayout } from '../../shared/ui/page-layout.tsx'
import { PageSkeleton } from '../../shared/ui/page-skeleton.tsx'

export function Page() {
  const { territoryId, name, timeZone } = useTerritory()
  const staff = useStaff()
  if (staff === undefined) return <PageSkeleton />
  if (!hasRole(staff, territoryId, 'moderator')) return <NoAccess />
  return (
    <PageLayout>
      <PageHeader title={m.moderation_title()} eyebrow={name} lead={m.moderation_lead()} />
      <QueueView territoryId={territoryId} timeZone={timeZone} />
    </PageLayout>
  )
}
