import { worksAt } from '../../entities/staff/data/workplaces.ts'
import { useTerritory } from '../../entities/territory/data/use-territory.ts'
import { SpokenForm } from '../../features/desk/ui/spoken-form.tsx'
import { m } from '../../shared/i18n/messages.ts'
import { PageHeader } from '../../shared/ui/page-header.tsx'
import { PageLayout } from '../../shared/ui/page-layout.tsx'
import { PageSkeleton } from '../../shared/ui/page-skeleton.tsx'
import { StaffOnly } from '../gates/staff-only.tsx'

export function Page() {
  const { territoryId, territory, name } = useTerritory()
  if (!territory) return <PageSkeleton />
  const level = territory.level === 'district' ? 'city' : territory.level
  return (
    <StaffOnly allows={(staff) => worksAt(staff, 'spoken', territoryId)}>
      {() => (
        <PageLayout narrow>
          <PageHeader title={m.common_spoken()} eyebrow={name} lead={m.desk_spoken_lead()} />
          <SpokenForm key={territoryId} territoryId={territoryId} level={level} />
        </PageLayout>
      )}
    </StaffOnly>
  )
}
