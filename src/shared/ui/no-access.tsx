import { m } from '../i18n/messages.ts'
import { EmptyState } from './empty-state.tsx'
import { PageHeader } from './page-header.tsx'
import { PageLayout } from './page-layout.tsx'

/** A whole page for who lacks the role. */
export function NoAccess() {
  return (
    <PageLayout narrow>
      <PageHeader title={m.common_no_access_title()} />
      <EmptyState title={m.common_no_access_title()}>{m.common_no_access_text()}</EmptyState>
    </PageLayout>
  )
}
