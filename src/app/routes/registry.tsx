import { useTerritory } from '../../entities/territory/data/use-territory.ts'
import { RegistryView } from '../../features/registry/ui/registry-view.tsx'
import { m } from '../../shared/i18n/messages.ts'
import { PageHeader } from '../../shared/ui/page-header.tsx'
import { PageLayout } from '../../shared/ui/page-layout.tsx'

export function Page() {
  const { territoryId, name } = useTerritory()
  return (
    <PageLayout>
      <PageHeader title={m.registry_title()} eyebrow={name} lead={m.registry_lead()} />
      <RegistryView territoryId={territoryId} />
    </PageLayout>
  )
}
