import { useEffect } from 'react'
import { Outlet } from 'react-router'
import { rememberTerritory } from '../../entities/territory/data/last-territory.ts'
import { usePlaces } from '../../entities/territory/data/use-places.ts'
import { useTerritory } from '../../entities/territory/data/use-territory.ts'
import { WindowPlace } from '../../shared/ui/window-place.ts'
import { PageSlot } from '../page-slot.tsx'
import { pages } from '../pages.ts'

/** An address whose territory does not exist is no page; while the places are unknown the page may already begin. */
export function TerritoryGate() {
  const { known, hasPages } = usePlaces()
  const { territoryId, name } = useTerritory()
  const exists = hasPages(territoryId)

  useEffect(() => {
    if (exists) rememberTerritory(territoryId)
  }, [exists, territoryId])

  if (known && !exists) return <PageSlot page={pages.notFound} />
  return (
    <WindowPlace value={name}>
      <Outlet />
    </WindowPlace>
  )
}
