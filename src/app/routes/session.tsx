import { EmptyState } from '../../shared/ui/empty-state.tsx'
import { PageHeader } from '../../shared/ui/page-header.tsx'
import { PageLayout } from '../../shared/ui/page-layout.tsx'

export function Page() {
  return (
    <PageLayout>
      <PageHeader title="session" />
      <EmptyState title="session" />
    </PageLayout>
  )
}
