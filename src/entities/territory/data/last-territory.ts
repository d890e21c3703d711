import { useSyncExternalStore } from 'react'
import { useParams } from 'react-router'
import { readStored, store } from '../../../shared/device-storage.ts'
import { usePlaces } from './use-places.ts'

const storageKey = 'territory'

/** Remembers where the person was, for pages that belong to no territory. */
export const rememberTerritory = (territoryId: string) => store(storageKey, territoryId)

const noChange = () => () => {}
const nowhere = () => undefined

/** The territory of the address, else the last one visited; null for a newcomer. What is no territory is not shown as one. */
export function useShellTerritoryId(): string | null {
  const { territoryId } = useParams()
  const { known, hasPages } = usePlaces()
  const isPlace = (id: string) => !known || hasPages(id)
  const named = territoryId !== undefined && isPlace(territoryId) ? territoryId : undefined
  // Asked for only where the address says nothing: what differs from the rendered page has React render all of it again.
  const stored = () => (named === undefined ? readStored<string>(storageKey) : undefined)
  const last = useSyncExternalStore(noChange, stored, nowhere)
  return named ?? (last !== undefined && isPlace(last) ? last : null)
}
