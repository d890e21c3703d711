import { Navigate, Route, Routes, useLocation } from 'react-router'
import { useLanguage } from '../shared/i18n/language.ts'
import { type Address, ownAddresses, placeAddresses } from './addresses.ts'
import { SignedIn } from './gates/signed-in.tsx'
import { ownPathname } from './own-pathname.ts'
import { PageSlot } from './page-slot.tsx'
import { pages } from './pages.ts'
import { Shell } from './shell/shell.tsx'
import { TerritoryGate } from './shell/territory-gate.tsx'

const routesFor = (addresses: readonly Address[], ...who: Address['who'][]) =>
  addresses
    .filter((address) => who.includes(address.who))
    .map(({ path, page }) => <Route key={path} path={path} element={<PageSlot page={page} />} />)

/** The addresses of the product. Elements are made anew when the language changes, so that every page follows. */
export function AppRoutes() {
  useLanguage()
  const location = useLocation()
  const pathname = ownPathname(location.pathname)
  if (pathname !== location.pathname) {
    return <Navigate to={{ ...location, pathname }} state={location.state} replace />
  }
  return (
    <Routes>
      <Route element={<Shell />}>
        {routesFor(ownAddresses, 'reader', 'writer')}
        <Route element={<SignedIn />}>{routesFor(ownAddresses, 'signed-in')}</Route>
        <Route path=":territoryId" element={<TerritoryGate />}>
          {routesFor(placeAddresses, 'reader', 'writer')}
          <Route element={<SignedIn />}>{routesFor(placeAddresses, 'signed-in')}</Route>
        </Route>
        <Route path="*" element={<PageSlot page={pages.notFound} />} />
      </Route>
    </Routes>
  )
}
