import { useEffect } from 'react'
import { Outlet } from 'react-router'
import { rememberTerritory } from '../../shared/places/last-territory.ts'
import { usePlaces } from '../../shared/places/use-places.ts'
import { useTerritory } from '../../shared/places/use-territory.ts'
import { PageSlot } from '../page-slot.tsx'
import { pages } from '../pages.ts'

/** An address whose territory does not exist is no page; while the places are unknown the page may already begin. */
export function TerritoryGate() {
  const { known } = usePlaces()
  const { territoryId, territory } = useTerritory()
  const exists = territory !== undefined && territory.level !== 'district'

  useEffect(() => {
    if (exists) rememberTerritory(territoryId)
  }, [exists, territoryId])

  return known && !exists ? <PageSlot page={pages.notFound} /> : <Outlet />
}
