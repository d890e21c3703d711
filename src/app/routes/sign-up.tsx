import { SignUpForm } from '../../features/account/ui/sign-up-form.tsx'
import { m } from '../../shared/i18n/messages.ts'
import { PageHeader } from '../../shared/ui/page-header.tsx'
import { PageLayout } from '../../shared/ui/page-layout.tsx'

export function Page() {
  return (
    <PageLayout narrow>
      <PageHeader title={m.account_sign_up_title()} lead={m.account_sign_up_lead()} />
      <SignUpForm />
    </PageLayout>
  )
}
