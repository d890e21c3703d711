import { useSearchParams } from 'react-router'
import { useShellTerritoryId } from '../../../shared/places/last-territory.ts'
import { nextPath } from '../../../shared/session/sign-in-path.ts'

/** Where a person goes once they are signed in: to the page that asked, else to their territory. */
export function useReturnPath(): { path: string; asked: boolean } {
  const [search] = useSearchParams()
  const territoryId = useShellTerritoryId()
  const next = search.get('next')
  return { path: nextPath(next, territoryId ? `/${territoryId}` : '/'), asked: next !== null }
}
