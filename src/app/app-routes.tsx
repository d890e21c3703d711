import { Route, Routes } from 'react-router'
import { useLanguage } from '../shared/i18n/language.ts'
import { pages } from './pages.ts'
import { Shell } from './shell/shell.tsx'
import { SignedIn } from './shell/signed-in.tsx'
import { TerritoryGate } from './shell/territory-gate.tsx'

/** The addresses of the product. Elements are made anew when the language changes, so that every page follows. */
export function AppRoutes() {
  useLanguage()
  return (
    <Routes>
      <Route element={<Shell />}>
        <Route index element={<pages.territories.Page />} />
        <Route path="about" element={<pages.about.Page />} />
        <Route path="privacy" element={<pages.privacy.Page />} />
        <Route path="sign-in" element={<pages.signIn.Page />} />
        <Route path="sign-up" element={<pages.signUp.Page />} />
        <Route element={<SignedIn />}>
          <Route path="account" element={<pages.account.Page />} />
          <Route path="me" element={<pages.me.Page />} />
          <Route path="notifications" element={<pages.notifications.Page />} />
          <Route path="claim" element={<pages.claim.Page />} />
          <Route path="admin" element={<pages.admin.Page />} />
        </Route>
        <Route path=":territoryId" element={<TerritoryGate />}>
          <Route index element={<pages.home.Page />} />
          <Route path="registry" element={<pages.registry.Page />} />
          <Route path="registry/:ngoId" element={<pages.ngo.Page />} />
          <Route path="proposals" element={<pages.proposals.Page />} />
          <Route path="proposals/new" element={<pages.newProposal.Page />} />
          <Route path="proposals/:proposalId" element={<pages.proposal.Page />} />
          <Route path="forums" element={<pages.forums.Page />} />
          <Route path="forums/:forumId" element={<pages.forum.Page />} />
          <Route path="forums/:forumId/sessions/:sessionId" element={<pages.session.Page />} />
          <Route path="roadmap" element={<pages.roadmap.Page />} />
          <Route path="dashboard" element={<pages.dashboard.Page />} />
          <Route element={<SignedIn />}>
            <Route path="queue" element={<pages.queue.Page />} />
            <Route path="desk" element={<pages.desk.Page />} />
            <Route path="spoken" element={<pages.spoken.Page />} />
          </Route>
        </Route>
        <Route path="*" element={<pages.notFound.Page />} />
      </Route>
    </Routes>
  )
}
