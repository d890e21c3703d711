import { worksAt } from '../../entities/staff/data/workplaces.ts'
import { useTerritory } from '../../entities/territory/data/use-territory.ts'
import { QueueView } from '../../features/moderation/ui/queue-view.tsx'
import { m } from '../../shared/i18n/messages.ts'
import { PageHeader } from '../../shared/ui/page-header.tsx'
import { PageLayout } from '../../shared/ui/page-layout.tsx'
import { StaffOnly } from '../gates/staff-only.tsx'

export function Page() {
  const { territoryId, name, timeZone } = useTerritory()
  return (
    <StaffOnly allows={(staff) => worksAt(staff, 'queue', territoryId)}>
      {() => (
        <PageLayout dense>
          <PageHeader compact title={m.moderation_title()} eyebrow={name} />
          <QueueView territoryId={territoryId} timeZone={timeZone} />
        </PageLayout>
      )}
    </StaffOnly>
  )
}
