import { Navigate, Outlet, useLocation } from 'react-router'
import { signInPath } from '../../shared/sign-in/sign-in-path.ts'
import { useSignIn } from '../../shared/sign-in/use-sign-in.ts'
import { PageSkeleton } from '../../shared/ui/page-skeleton.tsx'

/** Pages below it are for people who are signed in (`useUid`); the others sign in first and come back. */
export function SignedIn() {
  const { status, uid } = useSignIn()
  const location = useLocation()
  if (status === 'loading') return <PageSkeleton />
  if (status === 'signed-out') return <Navigate to={signInPath(location)} replace />
  return <Outlet context={uid} />
}
