import { Navigate } from 'react-router'
import { SignInForm } from '../../features/account/ui/sign-in-form.tsx'
import { useReturnPath } from '../../features/account/ui/use-return-path.ts'
import { m } from '../../shared/i18n/messages.ts'
import { arrival } from '../../shared/sign-in/arrival.ts'
import { useSignIn } from '../../shared/sign-in/use-sign-in.ts'
import { PageHeader } from '../../shared/ui/page-header.tsx'
import { PageLayout } from '../../shared/ui/page-layout.tsx'

export function Page() {
  const { status } = useSignIn()
  const { path } = useReturnPath()
  if (status === 'signed-in') return <Navigate to={path} state={arrival} replace />
  return (
    <PageLayout narrow>
      <PageHeader title={m.account_sign_in_title()} lead={m.account_sign_in_lead()} />
      <SignInForm />
    </PageLayout>
  )
}
