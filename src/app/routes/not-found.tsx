import { m } from '../../shared/i18n/messages.ts'
import { EmptyState } from '../../shared/ui/empty-state.tsx'
import { LinkButton } from '../../shared/ui/link-button.tsx'
import { PageHeader } from '../../shared/ui/page-header.tsx'
import { PageLayout } from '../../shared/ui/page-layout.tsx'

export function Page() {
  return (
    <PageLayout narrow>
      <PageHeader title={m.common_not_found_title()} />
      <EmptyState
        title={m.common_not_found_text()}
        action={
          <LinkButton to="/" kind="primary">
            {m.common_to_home()}
          </LinkButton>
        }
      />
    </PageLayout>
  )
}
