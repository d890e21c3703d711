import { matchPath } from 'react-router'
import type { LazyPage } from './lazy-page.ts'
import { pages } from './pages.ts'

export interface Address {
  /** As the router writes it, from the root. */
  path: string
  page: LazyPage
  /**
   * For whom it is: for readers, who find it whole in what the server sends; for writers, who need the program; or for
   * who is signed in, everybody else being led to sign in first.
   */
  who: 'reader' | 'writer' | 'signed-in'
}

const reader = (path: string, page: LazyPage): Address => ({ path, page, who: 'reader' })
const writer = (path: string, page: LazyPage): Address => ({ path, page, who: 'writer' })
const signedIn = (path: string, page: LazyPage): Address => ({ path, page, who: 'signed-in' })

/** Addresses of no place. */
export const ownAddresses: readonly Address[] = [
  reader('/', pages.territories),
  reader('/about', pages.about),
  reader('/rules', pages.rules),
  reader('/privacy', pages.privacy),
  writer('/sign-in', pages.signIn),
  writer('/sign-up', pages.signUp),
  writer('/write', pages.write),
  signedIn('/account', pages.account),
  signedIn('/me', pages.me),
  signedIn('/notifications', pages.notifications),
  signedIn('/claim', pages.claim),
  signedIn('/admin', pages.admin),
  signedIn('/admin/register', pages.registerImport),
]

/** Addresses of a place. */
export const placeAddresses: readonly Address[] = [
  reader('/:territoryId', pages.home),
  reader('/:territoryId/registry', pages.registry),
  reader('/:territoryId/registry/:ngoId', pages.ngo),
  reader('/:territoryId/proposals', pages.proposals),
  writer('/:territoryId/proposals/new', pages.newProposal),
  reader('/:territoryId/proposals/:proposalId', pages.proposal),
  reader('/:territoryId/forums', pages.forums),
  reader('/:territoryId/forums/:forumId', pages.forum),
  reader('/:territoryId/forums/:forumId/sessions/:sessionId', pages.session),
  reader('/:territoryId/roadmap', pages.roadmap),
  reader('/:territoryId/dashboard', pages.dashboard),
  signedIn('/:territoryId/queue', pages.queue),
  signedIn('/:territoryId/conduct', pages.conduct),
  signedIn('/:territoryId/desk', pages.desk),
  signedIn('/:territoryId/spoken', pages.spoken),
]

/** What stands at an address, without a language before it, and what its varying parts are; null for no page. */
export function pageAt(pathname: string): (Address & { params: Record<string, string | undefined> }) | null {
  for (const address of [...ownAddresses, ...placeAddresses]) {
    const match = matchPath(address.path, pathname)
    if (match) return { ...address, params: match.params }
  }
  return null
}
