import { Navigate, Route, Routes, useLocation } from 'react-router'
import { useLanguage } from '../shared/i18n/language.ts'
import { SignedIn } from './gates/signed-in.tsx'
import { ownPathname } from './own-pathname.ts'
import { PageSlot } from './page-slot.tsx'
import { pages } from './pages.ts'
import { Shell } from './shell/shell.tsx'
import { TerritoryGate } from './shell/territory-gate.tsx'

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
        <Route index element={<PageSlot page={pages.territories} />} />
        <Route path="about" element={<PageSlot page={pages.about} />} />
        <Route path="rules" element={<PageSlot page={pages.rules} />} />
        <Route path="privacy" element={<PageSlot page={pages.privacy} />} />
        <Route path="sign-in" element={<PageSlot page={pages.signIn} />} />
        <Route path="sign-up" element={<PageSlot page={pages.signUp} />} />
        <Route element={<SignedIn />}>
          <Route path="account" element={<PageSlot page={pages.account} />} />
          <Route path="me" element={<PageSlot page={pages.me} />} />
          <Route path="notifications" element={<PageSlot page={pages.notifications} />} />
          <Route path="claim" element={<PageSlot page={pages.claim} />} />
          <Route path="admin" element={<PageSlot page={pages.admin} />} />
        </Route>
        <Route path=":territoryId" element={<TerritoryGate />}>
          <Route index element={<PageSlot page={pages.home} />} />
          <Route path="registry" element={<PageSlot page={pages.registry} />} />
          <Route path="registry/:ngoId" element={<PageSlot page={pages.ngo} />} />
          <Route path="proposals" element={<PageSlot page={pages.proposals} />} />
          <Route path="proposals/new" element={<PageSlot page={pages.newProposal} />} />
          <Route path="proposals/:proposalId" element={<PageSlot page={pages.proposal} />} />
          <Route path="forums" element={<PageSlot page={pages.forums} />} />
          <Route path="forums/:forumId" element={<PageSlot page={pages.forum} />} />
          <Route path="forums/:forumId/sessions/:sessionId" element={<PageSlot page={pages.session} />} />
          <Route path="roadmap" element={<PageSlot page={pages.roadmap} />} />
          <Route path="dashboard" element={<PageSlot page={pages.dashboard} />} />
          <Route element={<SignedIn />}>
            <Route path="queue" element={<PageSlot page={pages.queue} />} />
            <Route path="conduct" element={<PageSlot page={pages.conduct} />} />
            <Route path="desk" element={<PageSlot page={pages.desk} />} />
            <Route path="spoken" element={<PageSlot page={pages.spoken} />} />
          </Route>
        </Route>
        <Route path="*" element={<PageSlot page={pages.notFound} />} />
      </Route>
    </Routes>
  )
}
