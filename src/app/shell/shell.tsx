import { lazy, Suspense } from 'react'
import { Outlet } from 'react-router'
import { m } from '../../shared/i18n/messages.ts'
import { useShellTerritoryId } from '../../shared/places/last-territory.ts'
import { useSession } from '../../shared/session/use-session.ts'
import { classNames } from '../../shared/ui/class-names.ts'
import { PageSkeleton } from '../../shared/ui/page-skeleton.tsx'
import { Toasts } from '../../shared/ui/toasts.tsx'
import { BottomBar } from './bottom-bar.tsx'
import { Footer } from './footer.tsx'
import { OfflineBanner } from './offline-banner.tsx'
import { PageErrorBoundary } from './page-error-boundary.tsx'
import { ScrollKeeper } from './scroll-keeper.tsx'
import { TopBar } from './top-bar.tsx'

/** Without its code the page stands without the rail. */
const StaffRail = lazy(() =>
  import('./staff-rail.tsx').then(
    ({ StaffRail }) => ({ default: StaffRail }),
    () => ({ default: () => null }),
  ),
)

/** What stands around every page. */
export function Shell() {
  const territoryId = useShellTerritoryId()
  const { status } = useSession()
  return (
    <div className={classNames('flex min-h-dvh flex-col', territoryId && 'max-lg:pb-14')}>
      <a
        href="#main"
        className="sr-only z-50 rounded-md bg-primary px-4 py-2 text-on-primary focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {m.common_skip()}
      </a>
      <ScrollKeeper />
      <TopBar />
      <OfflineBanner />
      <div className="flex grow flex-col lg:flex-row">
        {status === 'signed-in' && (
          <Suspense fallback={null}>
            <StaffRail territoryId={territoryId} />
          </Suspense>
        )}
        <main id="main" tabIndex={-1} className="min-w-0 grow outline-none">
          <PageErrorBoundary>
            <Suspense fallback={<PageSkeleton />}>
              <Outlet />
            </Suspense>
          </PageErrorBoundary>
        </main>
      </div>
      <Footer />
      {territoryId && <BottomBar territoryId={territoryId} />}
      <Toasts />
    </div>
  )
}
