import { LeaveSection } from '../../features/account/ui/leave-section.tsx'
import { MyOrganisations } from '../../features/account/ui/my-organisations.tsx'
import { MyRoles } from '../../features/account/ui/my-roles.tsx'
import { m } from '../../shared/i18n/messages.ts'
import { useSession } from '../../shared/session/use-session.ts'
import { PageHeader } from '../../shared/ui/page-header.tsx'
import { PageLayout } from '../../shared/ui/page-layout.tsx'

export function Page() {
  const { displayName, email } = useSession()
  return (
    <PageLayout narrow>
      <PageHeader title={displayName || m.account_title()} eyebrow={m.account_title()} lead={email} />
      <MyOrganisations />
      <MyRoles />
      <LeaveSection />
    </PageLayout>
  )
}
