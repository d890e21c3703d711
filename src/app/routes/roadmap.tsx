import { commitmentsOfTerritory, publishedCommitments } from '../../entities/commitment/data/commitment-queries.ts'
import { useTerritory } from '../../entities/territory/data/use-territory.ts'
import { RoadmapView } from '../../features/roadmap/ui/roadmap-view.tsx'
import { m } from '../../shared/i18n/messages.ts'
import { readFirst } from '../../shared/query/live-query.ts'
import { PageHeader } from '../../shared/ui/page-header.tsx'
import { PageLayout } from '../../shared/ui/page-layout.tsx'
import type { FirstViewOf } from '../first-view.ts'

export const firstView: FirstViewOf = (client, { params }) =>
  readFirst(client, commitmentsOfTerritory(params.territoryId ?? ''))
export const readAhead: FirstViewOf = (client, { params }) =>
  client.prefetchQuery(publishedCommitments(params.territoryId ?? ''))

export function Page() {
  const { name } = useTerritory()
  return (
    <PageLayout>
      <PageHeader title={m.roadmap_title()} eyebrow={name} lead={m.roadmap_lead()} />
      <RoadmapView />
    </PageLayout>
  )
}
