import { ClaimForm } from '../../features/proposals/ui/claim-form.tsx'
import { m } from '../../shared/i18n/messages.ts'
import { PageHeader } from '../../shared/ui/page-header.tsx'
import { PageLayout } from '../../shared/ui/page-layout.tsx'

export function Page() {
  return (
    <PageLayout narrow>
      <PageHeader title={m.proposals_claim_title()} lead={m.proposals_claim_lead()} />
      <ClaimForm />
    </PageLayout>
  )
}
