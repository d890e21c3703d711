import { Printer } from 'lucide-react'
import { publishedStatistics, statisticsOf } from '../../entities/statistics/data/statistics-queries.ts'
import { useTerritory } from '../../entities/territory/data/use-territory.ts'
import { DashboardView } from '../../features/dashboard/ui/dashboard-view.tsx'
import { m } from '../../shared/i18n/messages.ts'
import { readFirst } from '../../shared/query/live-query.ts'
import { Button } from '../../shared/ui/button.tsx'
import { PageHeader } from '../../shared/ui/page-header.tsx'
import { PageLayout } from '../../shared/ui/page-layout.tsx'
import type { FirstViewOf } from '../first-view.ts'

export const firstView: FirstViewOf = (client, { params }) => readFirst(client, statisticsOf(params.territoryId ?? ''))
export const readAhead: FirstViewOf = (client, { params }) =>
  client.prefetchQuery(publishedStatistics(params.territoryId ?? ''))

export function Page() {
  const { territoryId, name, timeZone } = useTerritory()
  return (
    <PageLayout>
      <PageHeader
        title={m.dashboard_title()}
        eyebrow={name}
        lead={m.dashboard_lead()}
        actions={
          <Button onClick={() => window.print()}>
            <Printer aria-hidden className="size-4" />
            {m.common_print()}
          </Button>
        }
      />
      <DashboardView territoryId={territoryId} timeZone={timeZone} />
    </PageLayout>
  )
}
