import { BlockNotice } from '../../entities/person/ui/block-notice.tsx'
import { ActsSection } from '../../features/account/ui/acts-section.tsx'
import { DeleteSection } from '../../features/account/ui/delete-section.tsx'
import { LeaveSection } from '../../features/account/ui/leave-section.tsx'
import { MyNgos } from '../../features/account/ui/my-ngos.tsx'
import { MyRoles } from '../../features/account/ui/my-roles.tsx'
import { NameForm } from '../../features/account/ui/name-form.tsx'
import { m } from '../../shared/i18n/messages.ts'
import { useSignIn } from '../../shared/sign-in/use-sign-in.ts'
import { PageHeader } from '../../shared/ui/page-header.tsx'
import { PageLayout } from '../../shared/ui/page-layout.tsx'
import { useUid } from '../gates/use-uid.ts'

export function Page() {
  const { displayName, email } = useSignIn()
  const uid = useUid()
  return (
    <PageLayout narrow>
      <PageHeader title={displayName || m.account_title()} eyebrow={m.account_title()} lead={email} />
      <BlockNotice />
      <NameForm />
      <MyNgos />
      <MyRoles />
      <ActsSection />
      <LeaveSection uid={uid} />
      <DeleteSection />
    </PageLayout>
  )
}
