import { Navigate, Outlet, useLocation } from 'react-router'
import { signInPath } from '../../shared/session/sign-in-path.ts'
import { useSession } from '../../shared/session/use-session.ts'
import { PageSkeleton } from '../../shared/ui/page-skeleton.tsx'

/** Pages below it are for people who are signed in; the others sign in first and come back. */
export function SignedIn() {
  const { status } = useSession()
  const location = useLocation()
  if (status === 'loading') return <PageSkeleton />
  if (status === 'signed-out') return <Navigate to={signInPath(location)} replace />
  return <Outlet />
}
