import { useTerritory } from '../../entities/territory/data/use-territory.ts'
import { RoadmapView } from '../../features/roadmap/ui/roadmap-view.tsx'
import { m } from '../../shared/i18n/messages.ts'
import { PageHeader } from '../../shared/ui/page-header.tsx'
import { PageLayout } from '../../shared/ui/page-layout.tsx'

export function Page() {
  const { name } = useTerritory()
  return (
    <PageLayout>
      <PageHeader title={m.roadmap_title()} eyebrow={name} lead={m.roadmap_lead()} />
      <RoadmapView />
    </PageLayout>
  )
}
