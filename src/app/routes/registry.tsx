import { lastDayOf } from '@kopir/domain/time/civil-date'
import { useSearchParams } from 'react-router'
import { registryFilter } from '../../entities/ngo/data/registry-filter.ts'
import { useTerritory } from '../../entities/territory/data/use-territory.ts'
import { firstRegisterOf, pageOf } from '../../features/registry/data/first-register.ts'
import { RegistryView } from '../../features/registry/ui/registry-view.tsx'
import { formatDate } from '../../shared/i18n/format-date.ts'
import { m } from '../../shared/i18n/messages.ts'
import { PageHeader } from '../../shared/ui/page-header.tsx'
import { PageLayout } from '../../shared/ui/page-layout.tsx'
import type { FirstViewOf } from '../first-view.ts'

export const firstView: FirstViewOf = (client, { language, params, search }) =>
  client.fetchQuery(firstRegisterOf(params.territoryId ?? '', registryFilter.read(search), language, pageOf(search)))

export function Page() {
  const { territoryId, name } = useTerritory()
  const { month } = registryFilter.read(useSearchParams()[0])
  const title = month ? m.registry_month_title({ date: formatDate(lastDayOf(month)) }) : m.registry_title()
  return (
    <PageLayout>
      <PageHeader title={title} eyebrow={name} lead={m.registry_lead()} />
      <RegistryView territoryId={territoryId} />
    </PageLayout>
  )
}
