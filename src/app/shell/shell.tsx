import { Suspense, useEffect } from 'react'
import { Outlet } from 'react-router'
import { useShellTerritoryId } from '../../entities/territory/data/last-territory.ts'
import { usePlaces } from '../../entities/territory/data/use-places.ts'
import { DemoContext } from '../../shared/demo/demo-context.ts'
import { m } from '../../shared/i18n/messages.ts'
import { lazyPart } from '../../shared/lazy-part.ts'
import { currentSignIn } from '../../shared/sign-in/sign-in-store.ts'
import { useSignIn } from '../../shared/sign-in/use-sign-in.ts'
import { classNames } from '../../shared/ui/class-names.ts'
import { PageSkeleton } from '../../shared/ui/page-skeleton.tsx'
import { Toasts } from '../../shared/ui/toasts.tsx'
import { KeepVisits } from '../offline/keep-visits.tsx'
import { BottomBar } from './bottom-bar.tsx'
import { DemoBanner } from './demo-banner.tsx'
import { Footer } from './footer.tsx'
import { NoScriptLinks } from './no-script-links.tsx'
import { OfflineBanner } from './offline-banner.tsx'
import { PageErrorBoundary } from './page-error-boundary.tsx'
import { keepRoomForRail } from './rail-room.ts'
import { ScrollKeeper } from './scroll-keeper.tsx'
import { TopBar } from './top-bar.tsx'

/** Without its code the page stands without the rail. */
const StaffRail = lazyPart(async () => (await import('./staff-rail.tsx')).StaffRail)

/** Without its code acts still wait and are sent. */
const SignedInParts = lazyPart(async () => (await import('./signed-in-parts.tsx')).SignedInParts)

/** What stands around every page. */
export function Shell() {
  const territoryId = useShellTerritoryId()
  const { status } = useSignIn()
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again whenever somebody comes or goes
  useEffect(() => {
    // What was rendered says so of everybody.
    if (currentSignIn().status === 'signed-out') keepRoomForRail(false)
  }, [status])
  const isDemo = usePlaces().isDemo(territoryId)
  return (
    <DemoContext value={isDemo}>
      <div className={classNames('flex min-h-dvh flex-col', territoryId && 'max-lg:pb-14')}>
        <a
          href="#main"
          className="sr-only z-50 rounded-md bg-primary px-4 py-2 text-on-primary focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
        >
          {m.common_skip()}
        </a>
        <ScrollKeeper />
        <KeepVisits />
        <TopBar />
        {isDemo && <DemoBanner />}
        <OfflineBanner />
        <div data-frame className="mx-auto flex w-full max-w-frame grow flex-col lg:flex-row">
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
        <NoScriptLinks territoryId={territoryId} />
        <Footer />
        {territoryId && <BottomBar territoryId={territoryId} />}
        <div
          className="fixed right-4 bottom-20 left-4 z-40 flex flex-col gap-2 sm:bottom-4 sm:left-auto sm:w-96"
          data-print="hide"
        >
          {status === 'signed-in' && (
            <Suspense fallback={null}>
              <SignedInParts />
            </Suspense>
          )}
          <Toasts />
        </div>
      </div>
    </DemoContext>
  )
}
